package org.attune.engine;

import java.util.List;
import java.util.stream.Collectors;

import org.attune.engine.finding.Finding;

/**
 * Process files that are not deployed: each with its file, its element and the reason.
 * The program does not start.
 */
final class RefusedProcessFiles extends RuntimeException {

	RefusedProcessFiles(List<Finding> findings) {
		super(findings.stream().map(Finding::toString).collect(Collectors.joining(System.lineSeparator())));
	}

}
