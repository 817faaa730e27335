package org.attune.coach;

import java.util.HashSet;
import java.util.Set;

/**
 * A pattern over the words of one sentence: a graph of pieces without loops, so that the
 * work at one word is bounded whatever the text is.
 */
final class Phrase {

	private final Piece first;

	Phrase(Piece first) {
		this.first = first;
	}

	/** The word after the match that begins at this word, or -1. */
	int matches(Sentence sentence, int at) {
		return this.first.match(sentence, at);
	}

	/** The words it may begin with, or null for any. */
	Set<String> begins() {
		return this.first.begins();
	}

	/** Whether it can only begin where a sentence does. */
	boolean atBeginning() {
		return this.first instanceof Begin;
	}

	/** A place in the graph. */
	interface Piece {

		int match(Sentence sentence, int at);

		/** The words that can stand here, or null for any. */
		default Set<String> begins() {
			return null;
		}

	}

	/** The end of the pattern. */
	record End() implements Piece {

		@Override
		public int match(Sentence sentence, int at) {
			return at;
		}

	}

	/** One of some words. */
	record OneOf(Set<String> words, Piece next) implements Piece {

		@Override
		public Set<String> begins() {
			return this.words;
		}

		@Override
		public int match(Sentence sentence, int at) {
			return (at < sentence.size() && this.words.contains(sentence.spelling(at)))
					? this.next.match(sentence, at + 1) : -1;
		}

	}

	/** Up to so many words of any kind. */
	record Gap(int most, Piece next) implements Piece {

		@Override
		public int match(Sentence sentence, int at) {
			for (int skipped = 0; skipped <= this.most && at + skipped <= sentence.size(); skipped++) {
				int end = this.next.match(sentence, at + skipped);
				if (end >= 0) {
					return end;
				}
			}
			return -1;
		}

	}

	/** One way or another. */
	record Either(Piece[] ways) implements Piece {

		@Override
		public Set<String> begins() {
			Set<String> words = new HashSet<>();
			for (Piece way : this.ways) {
				Set<String> some = way.begins();
				if (some == null) {
					return null;
				}
				words.addAll(some);
			}
			return words;
		}

		@Override
		public int match(Sentence sentence, int at) {
			for (Piece way : this.ways) {
				int end = way.match(sentence, at);
				if (end >= 0) {
					return end;
				}
			}
			return -1;
		}

	}

	/** None of some words. */
	record NoneOf(Set<String> words, Piece next) implements Piece {

		@Override
		public int match(Sentence sentence, int at) {
			return (at < sentence.size() && this.words.contains(sentence.spelling(at))) ? -1
					: this.next.match(sentence, at);
		}

	}

	/** The beginning of a sentence. */
	record Begin(Piece next) implements Piece {

		@Override
		public int match(Sentence sentence, int at) {
			return (at == 0) ? this.next.match(sentence, at) : -1;
		}

	}

	/** The end of a sentence, with a certain sign or any. */
	record Close(char sign, Piece next) implements Piece {

		@Override
		public int match(Sentence sentence, int at) {
			boolean ends = at == sentence.size() && (this.sign == ' ' || this.sign == sentence.end());
			return ends ? this.next.match(sentence, at) : -1;
		}

	}

}
