package org.attune.engine;

import java.util.Locale;
import java.util.ResourceBundle;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says plainly, when the program does not start, which process files are to be mended.
 */
final class RefusalOfFiles extends AbstractFailureAnalyzer<RefusedProcessFiles> {

	@Override
	protected FailureAnalysis analyze(Throwable root, RefusedProcessFiles refused) {
		ResourceBundle words = ResourceBundle.getBundle("command-line", Locale.ROOT);
		return new FailureAnalysis(String.format(words.getString("refused-files"), refused.getMessage()),
				words.getString("refused-files.do"), refused);
	}

}
