package org.attune.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.attune.casefile.Answered;
import org.attune.casefile.CaseFile;
import org.attune.casefile.Contribution;

import tools.jackson.databind.json.JsonMapper;

/**
 * Looks, in memory, whether people said the same. What comes of it is a yes or a no:
 * their words never leave.
 */
final class Alike {

	private final JsonMapper json;

	Alike(JsonMapper json) {
		this.json = json;
	}

	/**
	 * Whether all of these gave the same answer in a field, or, where it is asked for
	 * each of some things, the same about each.
	 */
	boolean are(CaseFile file, List<Answered> answers, String field) {
		return answers.stream()
			.map(Answered::said)
			.filter(Objects::nonNull)
			.filter((said) -> said.privacy().isForOthers())
			.map((said) -> answer(file, said, field))
			.distinct()
			.count() <= 1;
	}

	private Map<String, Object> answer(CaseFile file, Contribution said, String field) {
		Map<String, Object> answer = new TreeMap<>(said.read(file.person(said.author()), file, this.json));
		answer.keySet().removeIf((key) -> !key.equals(field) && !key.matches(field + "_\\d+"));
		return answer;
	}

}
