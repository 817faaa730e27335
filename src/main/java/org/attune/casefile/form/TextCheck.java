package org.attune.casefile.form;

import java.util.function.IntPredicate;

import com.google.re2j.Pattern;
import org.attune.casefile.form.Field.Limits;
import org.attune.casefile.form.Field.Type;

/** Holds a text against what its field allows. */
final class TextCheck {

	/** The most characters any text may have, whatever the form says. */
	static final int LONGEST = 20_000;

	/** The most characters where the form says nothing. */
	static final int LONG = 5_000;

	private TextCheck() {
	}

	/** The most characters the field takes. */
	static int longest(Limits limits) {
		return (limits.maxLength() != null) ? limits.maxLength() : LONG;
	}

	static Reading read(Field field, String typed) {
		int longest = longest(field.limits());
		if (typed.length() > 2 * LONGEST) {
			return Reading.wrong("max-length", longest);
		}
		String text = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
		IntPredicate allowed = (field.type() == Type.TEXTFIELD) ? TextCheck::keptInLine : TextCheck::kept;
		if (!text.codePoints().allMatch(allowed)) {
			return Reading.wrong("characters");
		}
		return blank(text) ? Reading.NOTHING : limited(field.limits(), text, longest);
	}

	private static Reading limited(Limits limits, String text, int longest) {
		int length = text.codePointCount(0, text.length());
		if (length > longest) {
			return Reading.wrong("max-length", longest);
		}
		if (limits.minLength() != null && length < limits.minLength()) {
			return Reading.wrong("min-length", limits.minLength());
		}
		Pattern pattern = limits.pattern();
		return (pattern == null || pattern.matcher(text).find()) ? Reading.of(text) : Reading.wrong("pattern");
	}

	private static boolean keptInLine(int character) {
		return character != '\n' && kept(character);
	}

	/**
	 * No control characters (PostgreSQL keeps no NUL), no halves of surrogate pairs and
	 * no code points that stand for no character.
	 */
	private static boolean kept(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL -> character == '\n' || character == '\t';
			case Character.SURROGATE -> false;
			default -> (character & 0xFFFE) != 0xFFFE;
		};
	}

	/** Whether there is nothing to see in it, be it spaces or marks without a width. */
	private static boolean blank(String text) {
		return text.codePoints()
			.allMatch((character) -> Character.isWhitespace(character) || Character.isSpaceChar(character)
					|| Character.getType(character) == Character.FORMAT);
	}

}
