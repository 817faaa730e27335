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

	/** Whether all of it stands between quotation marks. */
	boolean quoted() {
		return this.words.stream().allMatch(Word::quoted);
	}

	/** The same without quotation marks. */
	Sentence own() {
		return new Sentence(this.words.stream().map(Word::own).toList(), this.end);
	}

	/**
	 * A word and where it stands.
	 *
	 * @param quoted whether it stands between quotation marks
	 */
	record Word(String spelling, int from, int to, boolean quoted) {

		Word own() {
			return new Word(this.spelling, this.from, this.to, false);
		}

	}

}
