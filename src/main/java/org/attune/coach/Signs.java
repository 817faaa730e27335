package org.attune.coach;

import java.util.List;

import org.attune.coach.Sentence.Word;

/** What is seen without reading: capitals, marks, length. */
final class Signs {

	private static final int SHOUTED_WORDS = 3;

	private static final int LONGEST_TEXT = 120;

	private Signs() {
	}

	/** From where to where, or null. */
	static int[] find(String sign, String text, List<Sentence> sentences) {
		return switch (sign) {
			case "capitals" -> capitals(text, sentences);
			case "marks" -> marks(text);
			case "length" -> length(sentences);
			default -> throw new IllegalArgumentException("No sign is called " + sign);
		};
	}

	private static int[] capitals(String text, List<Sentence> sentences) {
		int row = 0;
		int from = 0;
		for (Sentence sentence : sentences) {
			for (Word word : sentence.words()) {
				boolean loud = loud(text, word);
				from = (loud && row == 0) ? word.from() : from;
				row = loud ? row + 1 : 0;
				if (row == SHOUTED_WORDS) {
					return new int[] { from, word.to() };
				}
			}
		}
		return null;
	}

	private static boolean loud(String text, Word word) {
		for (int at = word.from(); at < word.to(); at++) {
			if (Character.isLowerCase(text.charAt(at)) || Character.isDigit(text.charAt(at))) {
				return false;
			}
		}
		return word.to() - word.from() > 1;
	}

	private static int[] marks(String text) {
		int at = text.indexOf("!!!");
		return (at < 0) ? null : new int[] { at, at + 3 };
	}

	private static int[] length(List<Sentence> sentences) {
		long words = sentences.stream().mapToLong(Sentence::size).sum();
		List<Word> last = sentences.isEmpty() ? List.of() : sentences.get(sentences.size() - 1).words();
		return (words > LONGEST_TEXT) ? new int[] { 0, last.get(last.size() - 1).to() } : null;
	}

}
