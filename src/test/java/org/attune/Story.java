package org.attune;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happens in a case, and to whom.
 *
 * @param who the place of the person who is not safe
 * @param task what they are asked when it happens
 * @param sign how they say so: {@code asks} for help, {@code threatens}, or the field and
 * the value of an answer
 * @param decision what the counselor decides
 * @param last whether who is not safe answers after the others
 */
record Story(String process, int who, String task, String sign, String decision, boolean last, List<String> names) {

	/** What the coach hears as a threat. */
	static final String THREAT = "You will regret this. I will find you, wherever you are.";

	/** What is said in its place where all are safe. */
	static final String HARMLESS = "I was sad when you left. I will call you, wherever you are.";

	/** The field of a turn that holds what is sent in the end. */
	private static final String SENT = "own_words";

	static Story of(String process, int who, String task, String sign, String decision, String turn, String names) {
		return new Story(process, who, task, sign, decision, turn.equals("last"), Arrays.asList(names.split(",")));
	}

	boolean asks() {
		return this.sign.equals("asks");
	}

	/**
	 * What the person answers; that they are not safe is said in {@code danger} alone.
	 */
	Map<String, Object> answers(Map<String, Object> usual, boolean danger) {
		Map<String, Object> answers = new LinkedHashMap<>(usual);
		if (this.sign.equals("threatens")) {
			answers.put(SENT, danger ? THREAT : HARMLESS);
		}
		else if (danger && !asks()) {
			String[] field = this.sign.split("=");
			answers.put(field[0], field[1]);
		}
		return answers;
	}

	/**
	 * Whether an own process of the tests, or a short one: worth a look from the first.
	 */
	boolean isShort() {
		return !this.process.equals("constructive-disagreement");
	}

}
