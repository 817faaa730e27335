package org.attune.casefile.form;

import org.attune.casefile.form.Field.Condition;
import org.attune.casefile.form.Field.Type;

/**
 * About how long people take to fill in a form, so that who has little time can choose. A
 * guess from what it asks: half a minute for a choice, tick, number or date; a minute for
 * a line of text, and for each hundred characters that a longer one may have, from one to
 * five; a list is two rows of it. What can be left empty, or is asked only after some
 * answers, counts half; what is put together from other answers counts nothing.
 */
public final class Effort {

	private static final double CHOICE = 0.5;

	private static final double LINE = 1;

	private static final double CHARACTERS = 100;

	private static final double LONGEST = 5;

	private static final int SEVERAL = 2;

	private Effort() {
	}

	/** The whole form, in minutes; at least one. */
	public static int minutes(Form form) {
		double all = form.withTurn(() -> 0)
			.pages()
			.stream()
			.mapToDouble((page) -> page.answerable().mapToDouble((field) -> of(field, page.hide())).sum()
					* ((page.hide() != null) ? 0.5 : 1))
			.sum();
		return (int) Math.max(1, Math.round(all));
	}

	/** A field that is asked whenever its page is there counts as its page does. */
	private static double of(Field field, Condition pageHide) {
		if (!field.joins().isEmpty()) {
			return 0;
		}
		double whole = (field.type() == Type.DYNAMICLIST) ? rows(field) : once(field);
		boolean maybe = field.hide() != null && !field.hide().equals(pageHide)
				|| field.type() != Type.DYNAMICLIST && !field.required();
		return whole * (maybe ? 0.5 : 1) * ((field.each() != null) ? SEVERAL : 1);
	}

	private static double rows(Field list) {
		return SEVERAL
				* list.children().stream().filter(Field::answerable).mapToDouble((field) -> of(field, null)).sum();
	}

	private static double once(Field field) {
		return switch (field.type()) {
			case TEXTFIELD -> LINE;
			case TEXTAREA -> Math.min(Math.max(field.longest() / CHARACTERS, LINE), LONGEST);
			default -> CHOICE;
		};
	}

}
