package org.attune.oversight.act;

import java.util.ArrayList;
import java.util.List;

import org.attune.casefile.CaseFile;
import org.attune.terms.PersonId;
import org.attune.terms.Refusal;

/**
 * What a counselor wants to do to a case.
 *
 * @param kind the word for it
 * @param reason why, for those who may read of it
 * @param to to whom it is said; null for all
 * @param text what is said; null for nothing
 * @param target what it is done to: a stage, a task, a duration; null for nothing
 */
public record Wish(String kind, String reason, PersonId to, String text, String target) {

	private static final int LONGEST_REASON = 500;

	private static final int LONGEST_TEXT = 4000;

	private static final int LONGEST_TARGET = 254;

	/**
	 * Refuses what does not fit, field by field; who does not take part is not reached.
	 */
	public void check(CaseFile file, Act.Needs needs) {
		List<Refusal.FieldError> errors = new ArrayList<>();
		text(errors, "reason", this.reason, Act.Part.NEEDED, LONGEST_REASON);
		text(errors, "text", this.text, needs.words(), LONGEST_TEXT);
		text(errors, "target", this.target, needs.target(), LONGEST_TARGET);
		text(errors, "to", (this.to != null) ? this.to.toString() : null, needs.to(), LONGEST_TARGET);
		if (!errors.isEmpty()) {
			throw Refusal.invalidRequest(errors);
		}
		if (this.to != null && file.present().stream().noneMatch((person) -> person.id().equals(this.to))) {
			throw Refusal.invalidRequest("to", "choice");
		}
	}

	private static void text(List<Refusal.FieldError> errors, String field, String text, Act.Part part, int most) {
		boolean blank = text == null || text.isBlank();
		if (blank && part == Act.Part.NEEDED) {
			errors.add(new Refusal.FieldError(field, "required", List.of()));
		}
		else if (!blank && part == Act.Part.NONE) {
			errors.add(new Refusal.FieldError(field, "unknown-field", List.of()));
		}
		else if (!blank && text.codePointCount(0, text.length()) > most) {
			errors.add(new Refusal.FieldError(field, "max-length", List.of(String.valueOf(most))));
		}
	}

	/** The same without blanks around it, and with null for what is blank. */
	public Wish tidy() {
		return new Wish(this.kind, stripped(this.reason), this.to, stripped(this.text), stripped(this.target));
	}

	private static String stripped(String text) {
		return (text != null && !text.isBlank()) ? text.strip() : null;
	}

}
