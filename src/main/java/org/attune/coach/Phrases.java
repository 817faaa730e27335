package org.attune.coach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Some patterns, looked up by the words they may begin with. */
final class Phrases {

	private final Map<String, List<Phrase>> byWord = new HashMap<>();

	private final List<Phrase> others = new ArrayList<>();

	Phrases(List<Phrase> phrases) {
		for (Phrase phrase : phrases) {
			Set<String> begins = phrase.begins();
			if (begins == null) {
				this.others.add(phrase);
			}
			else {
				begins.forEach((word) -> this.byWord.computeIfAbsent(word, (key) -> new ArrayList<>()).add(phrase));
			}
		}
	}

	/** Tells where each of them stands in a sentence. */
	void each(Sentence sentence, Place place) {
		for (int at = 0; at < sentence.size(); at++) {
			List<Phrase> some = this.byWord.get(sentence.spelling(at));
			if (some != null) {
				each(some, sentence, at, place);
			}
			each(this.others, sentence, at, place);
		}
	}

	/** Whether one of them stands in a sentence. */
	boolean holds(Sentence sentence) {
		boolean[] holds = new boolean[1];
		each(sentence, (from, to) -> holds[0] = true);
		return holds[0];
	}

	private static void each(List<Phrase> phrases, Sentence sentence, int at, Place place) {
		for (Phrase phrase : phrases) {
			int end = phrase.matches(sentence, at);
			if (end >= 0) {
				place.found(at, end);
			}
		}
	}

	/** Hears where something stands. */
	interface Place {

		/** From a word to the one behind the last. */
		void found(int from, int to);

	}

}
