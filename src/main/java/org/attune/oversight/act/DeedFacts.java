package org.attune.oversight.act;

import java.util.LinkedHashMap;
import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.OpenRuns;

/** What the trail says of something that was done by hand. */
public final class DeedFacts {

	private DeedFacts() {
	}

	/**
	 * All but how the case stands after it, which is put in once that is known: the entry
	 * stands before all that the process does because of it.
	 */
	public static Map<String, Object> of(CaseFile file, Act act, Wish wish, OpenRuns.Standing was) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("kind", wish.kind());
		if (wish.to() != null) {
			facts.put("to", file.person(wish.to()).pseudonym());
		}
		if (wish.target() != null && act.tellsTarget()) {
			facts.put("target", wish.target());
		}
		facts.put("was", words(was));
		return facts;
	}

	public static Map<String, Object> words(OpenRuns.Standing standing) {
		Map<String, Object> words = new LinkedHashMap<>();
		words.put("status", standing.status());
		words.put("tasks", standing.tasks());
		if (standing.due() != null) {
			words.put("due", standing.due().toString());
		}
		return words;
	}

}
