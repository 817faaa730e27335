package org.attune.web.api;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.attune.terms.Refusal;
import org.attune.identity.MailAddress;
import org.attune.terms.Refusal.FieldError;

/**
 * Looks at the fields of one request and collects what is wrong with them, as codes
 * without the values.
 */
public class FieldChecks {

	private static final int MAX_LANGUAGE = 35;

	private static final int MAX_KEY = 200;

	private final List<FieldError> errors = new ArrayList<>();

	/** What is wrong so far. */
	public List<FieldError> errors() {
		return List.copyOf(this.errors);
	}

	public void wrong(String field, String code, String... arguments) {
		this.errors.add(new FieldError(field, code, List.of(arguments)));
	}

	/** A line of text; its length is counted in code points. */
	public void text(String field, String text, int fewest, int most) {
		if (text == null || text.isBlank()) {
			wrong(field, "required");
		}
		else if (text.codePoints().anyMatch(FieldChecks::isUnkept)) {
			wrong(field, "characters");
		}
		else {
			length(field, text.strip(), fewest, most);
		}
	}

	/** A text of any lines. */
	public void longText(String field, String text, int most) {
		if (text == null) {
			wrong(field, "required");
		}
		else if (text.length() > most) {
			wrong(field, "max-length", String.valueOf(most));
		}
	}

	private void length(String field, String text, int fewest, int most) {
		int length = text.codePointCount(0, text.length());
		if (length < fewest) {
			wrong(field, "min-length", String.valueOf(fewest));
		}
		if (length > most) {
			wrong(field, "max-length", String.valueOf(most));
		}
	}

	private static boolean isUnkept(int sign) {
		return switch (Character.getType(sign)) {
			case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				true;
			default -> false;
		};
	}

	public void oneOf(String field, String value, Set<String> words, boolean required) {
		if ((value == null) ? required : !words.contains(value)) {
			wrong(field, "one-of", String.join(", ", new TreeSet<>(words)));
		}
	}

	/** A language tag by BCP 47, or nothing. */
	public void language(String field, String tag) {
		try {
			if (tag != null && (tag.isEmpty() || tag.length() > MAX_LANGUAGE
					|| new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty())) {
				wrong(field, "language");
			}
		}
		catch (IllformedLocaleException ex) {
			wrong(field, "language");
		}
	}

	/** Whether the address can be written to. */
	public boolean contact(String field, String contact) {
		boolean fine = MailAddress.fits(contact);
		if (!fine) {
			wrong(field, "contact");
		}
		return fine;
	}

	/** An idempotency key of at most 200 characters. */
	public void key(String field, String key, boolean required) {
		if ((key == null) ? required : key.isBlank()) {
			wrong(field, "required");
		}
		else if (key != null && key.length() > MAX_KEY) {
			wrong(field, "max-length", String.valueOf(MAX_KEY));
		}
	}

	/** Refuses the request when anything was wrong. */
	public void refuse() {
		if (!this.errors.isEmpty()) {
			throw Refusal.invalidRequest(this.errors);
		}
	}

}
