package org.attune.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says plainly, when the program does not start, which process files are to be mended.
 */
final class RefusalOfFiles extends AbstractFailureAnalyzer<RefusedProcessFiles> {

	@Override
	protected FailureAnalysis analyze(Throwable root, RefusedProcessFiles refused) {
		return new FailureAnalysis("Process files cannot be used:\n\n" + refused.getMessage(),
				"Mend or remove them; the command 'lint DIR' says the same without starting.", refused);
	}

}
