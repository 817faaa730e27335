package org.attune.casefile.form;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.google.re2j.Pattern;
import org.attune.terms.Privacy;

/**
 * One component of a form: something to answer, or a text or line between.
 *
 * @param key the name of its answer; of a text or separator the component's id
 * @param type what kind of component it is
 * @param words what people read
 * @param limits what an answer has to keep to
 * @param choices what can be chosen; empty until {@link Form#withChoices} where they come
 * from {@code valuesKey}
 * @param valuesKey where choices come from while a case runs, or null
 * @param hide when it is not asked, or null
 * @param route whether the answer becomes a routing value
 * @param privacy a stricter privacy class than the task's, or null
 * @param date what a number counts from the day the answers become an agreement, days or
 * weeks; null where it counts nothing
 * @param children what each row of a dynamic list asks
 * @param rows how many rows a dynamic list has
 * @param joins what the text is put together from until somebody writes it otherwise;
 * empty where it is not
 * @param each what it is asked about, once for each; null where it is asked once
 * @param repeats the date and time before it that its choices say how often to repeat, or
 * null
 * @param lasts the date and time before it of which its number says how many minutes it
 * lasts, or null
 * @param invites whether people read it before they say yes to an invitation of its
 * author
 * @param turn whether it is one of those of which people are asked one each time, another
 * one the next time
 * @param initial the answer that stands there at first (text, number, boolean or list),
 * or null
 */
public record Field(String key, Type type, Words words, Limits limits, List<Choice> choices, String valuesKey,
		Condition hide, boolean route, Privacy privacy, ChronoUnit date, List<Field> children, Rows rows, Joins joins,
		String each, String repeats, String lasts, boolean invites, boolean turn, Object initial) {

	/** Asks once for each point of the agreement that the case follows. */
	public static final String AGREED = "agreed";

	public String label() {
		return this.words.label();
	}

	public String description() {
		return this.words.description();
	}

	public boolean required() {
		return this.limits.required();
	}

	/** Whether people answer it. */
	public boolean answerable() {
		return this.type != Type.TEXT && this.type != Type.SEPARATOR;
	}

	/** The most characters a text may have. */
	public int longest() {
		return TextCheck.longest(this.limits);
	}

	/** What a page shows in the field, given an answer or null; never fails. */
	public Shown shown(Object answer) {
		return Shown.of(this, (answer != null) ? answer : this.initial);
	}

	/** The text of a {@code text} component as safe HTML. */
	public String html() {
		return Markdown.html(this.words.text());
	}

	/** The kinds of component; a {@code datetime} is told apart by its subtype. */
	public enum Type {

		TEXT, TEXTFIELD, TEXTAREA, NUMBER, CHECKBOX, RADIO, SELECT, CHECKLIST, TAGLIST, DATE, TIME, DATETIME, SEPARATOR,
		DYNAMICLIST

	}

	/**
	 * What people read of a field; each is null where the form says nothing.
	 *
	 * @param text the Markdown of a {@code text} component
	 */
	public record Words(String label, String description, String text, String prefix, String suffix) {
	}

	/**
	 * What an answer has to keep to; each but {@code required} is null where the form
	 * says nothing. Lengths are counted in Unicode code points.
	 */
	public record Limits(boolean required, Integer minLength, Integer maxLength, BigDecimal min, BigDecimal max,
			Pattern pattern, Integer decimalDigits) {
	}

	/**
	 * One thing to choose: the value that is kept and the label that is read.
	 *
	 * @param symbol a sign that stands beside the label; null for none
	 */
	public record Choice(String value, String label, String symbol) {

		/** A choice of words alone. */
		public Choice(String value, String label) {
			this(value, label, null);
		}

	}

	/**
	 * How many rows of a dynamic list are shown at first, and how many there may be.
	 */
	public record Rows(int shown, int most) {
	}

	/**
	 * When something is not asked: the other field's answer is, or is not, that value.
	 *
	 * @param equals true for {@code =}, false for {@code !=}
	 * @param value a text, a number, a boolean, or null for no answer
	 */
	public record Condition(String field, boolean equals, Object value) {
	}

}
