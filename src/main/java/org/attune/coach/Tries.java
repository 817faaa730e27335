package org.attune.coach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is tried at each word: most patterns begin with one of a few words. */
final class Tries {

	private final Map<String, List<Try>> byWord = new HashMap<>();

	private final List<Try> atBeginning = new ArrayList<>();

	private final List<Try> anywhere = new ArrayList<>();

	Tries(List<Rule> rules) {
		for (Rule rule : rules) {
			rule.cases().forEach((each) -> each.match().forEach((phrase) -> file(new Try(rule, each, phrase))));
		}
	}

	private void file(Try one) {
		Set<String> begins = one.phrase().begins();
		if (begins != null) {
			begins.forEach((word) -> this.byWord.computeIfAbsent(word, (key) -> new ArrayList<>()).add(one));
		}
		else if (one.phrase().atBeginning()) {
			this.atBeginning.add(one);
		}
		else {
			this.anywhere.add(one);
		}
	}

	/** Makes each attempt that can succeed at all. */
	void each(Sentence sentence, Attempt attempt) {
		this.atBeginning.forEach((one) -> attempt.at(one, 0));
		for (int at = 0; at < sentence.size(); at++) {
			each(this.byWord.get(sentence.spelling(at)), at, attempt);
			each(this.anywhere, at, attempt);
		}
	}

	private static void each(List<Try> some, int at, Attempt attempt) {
		if (some != null) {
			some.forEach((one) -> attempt.at(one, at));
		}
	}

	/** A pattern, and what it belongs to. */
	record Try(Rule rule, Rule.Case how, Phrase phrase) {
	}

	/** Tries a pattern at a word. */
	interface Attempt {

		/** One of them. */
		void at(Try one, int word);

	}

}
