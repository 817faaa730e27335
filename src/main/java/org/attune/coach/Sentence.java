package org.attune.coach;

import java.util.List;

/**
 * The words of one sentence, spelled as the rules spell them.
 *
 * @param words what the rules look at; a contraction is two words
 * @param end the sign it ends with: one of {@code . ! ?}, or a space
 */
record Sentence(List<Word> words, char end) {

	int size() {
		return this.words.size();
	}

	String spelling(int index) {
		return this.words.get(index).spelling();
	}

	/**
	 * A word and where it stands.
	 *
	 * @param quoted whether it stands between quotation marks
	 */
	record Word(String spelling, int from, int to, boolean quoted) {
	}

}
