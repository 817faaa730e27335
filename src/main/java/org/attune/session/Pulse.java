package org.attune.session;

import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseStatus;

/**
 * Whether it is still fine for somebody to go on, as they say it in any form beside what
 * they are asked.
 */
final class Pulse {

	private static final String FIELD = "pulse";

	private static final String BREAK = "break";

	private Pulse() {
	}

	/** Whether they need a break, in a case that can still rest. */
	static boolean wantsBreak(CaseFile file, Map<String, Object> answers) {
		return BREAK.equals(answers.get(FIELD)) && file.status() == CaseStatus.RUNNING;
	}

}
