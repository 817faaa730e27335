package org.attune;

import java.util.Locale;
import java.util.ResourceBundle;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says plainly that another program works with the data, and what to do. */
final class RefusalOfDirectory extends AbstractFailureAnalyzer<SoleUse.Refused> {

	@Override
	protected FailureAnalysis analyze(Throwable root, SoleUse.Refused refused) {
		ResourceBundle words = ResourceBundle.getBundle("command-line", Locale.ROOT);
		return new FailureAnalysis(String.format(words.getString("directory-in-use"), refused.directory()),
				words.getString("directory-in-use.do"), refused);
	}

}
