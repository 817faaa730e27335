package org.attune.casefile.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.casefile.form.Field.Type;
import org.attune.casefile.form.Form.Page;
import org.attune.terms.Refusal;
import org.attune.terms.Refusal.FieldError;

/**
 * Holds answers against their form. What can be wrong with an answer, each with what its
 * text {@code invalid.<code>} needs to say: {@code required}, {@code choose},
 * {@code tick} (nothing given: a text, number, date or list; a choice; a checkbox),
 * {@code min-length} and {@code max-length} (characters), {@code min} and {@code max}
 * (the limit), {@code number}, {@code whole} (no decimals allowed), {@code decimals} (how
 * many), {@code pattern}, {@code characters} (that cannot be kept), {@code choice} (not
 * among the choices), {@code repeated}, {@code too-many} (how many), {@code date},
 * {@code time}, {@code datetime}, {@code kind} (a list for a text and the like),
 * {@code unknown} (no such field).
 */
public final class AnswerCheck {

	private static final int UNKNOWN_TOLD = 20;

	private static final int NAME_TOLD = 64;

	private final String prefix;

	private final Map<?, ?> given;

	private final Map<String, Object> kept = new LinkedHashMap<>();

	private final List<FieldError> errors;

	private AnswerCheck(String prefix, Map<?, ?> given, List<FieldError> errors) {
		this.prefix = prefix;
		this.given = given;
		this.errors = errors;
	}

	/**
	 * Checks answers as they were parsed from JSON or made by {@link FormPost}. What the
	 * form hides is dropped silently: a page without scripts cannot hide it. Blank is the
	 * same as not given, also a blank row; errors of rows are named by their place among
	 * the rows given, like {@code actions[0].what}.
	 * @param form the form, its choices put in by {@link Form#withChoices}
	 */
	public static Checked check(Form form, Map<String, ?> answers) {
		AnswerCheck check = new AnswerCheck("", answers, new ArrayList<>());
		form.pages().forEach(check::page);
		form.fields().forEach((field) -> check.join(form, field));
		check.unknown(form.fields());
		return new Checked(check.kept, List.copyOf(check.errors));
	}

	private void page(Page page) {
		if (!Conditions.hides(page.hide(), this.kept)) {
			page.answerable().forEach(this::field);
		}
	}

	private void field(Field field) {
		if (Conditions.hides(field.hide(), this.kept)) {
			return;
		}
		Object value = this.given.get(field.key());
		Reading reading = (field.type() == Type.DYNAMICLIST) ? rows(field, value) : ValueCheck.read(field, value);
		if (reading.error() != null) {
			error(field.key(), reading.error(), reading.arguments());
		}
		else if (reading.missing() && field.required()) {
			error(field.key(), ValueCheck.missing(field.type()), List.of());
		}
		else if (reading.value() != null) {
			this.kept.put(field.key(), reading.value());
		}
	}

	/** What nobody wrote otherwise is put together. */
	private void join(Form form, Field field) {
		if (!field.joins().isEmpty() && !this.kept.containsKey(field.key())) {
			String text = Joined.text(form, field, this.kept);
			if (!text.isEmpty()) {
				this.kept.put(field.key(), text);
			}
		}
	}

	private Reading rows(Field field, Object value) {
		if (!(value instanceof List<?> rows)) {
			return (value != null) ? Reading.wrong("kind") : Reading.NOTHING;
		}
		if (rows.size() > field.rows().most()) {
			return Reading.wrong("too-many", field.rows().most());
		}
		List<Object> kept = new ArrayList<>();
		for (int index = 0; index < rows.size(); index++) {
			if (!(rows.get(index) instanceof Map<?, ?> row && Shown.blank(row))) {
				kept.add(row(field, rows.get(index), field.key() + "[" + index + "]"));
			}
		}
		return kept.isEmpty() ? Reading.NOTHING : Reading.of(kept);
	}

	private Map<String, Object> row(Field field, Object value, String name) {
		if (!(value instanceof Map<?, ?> row)) {
			error(name, "kind", List.of());
			return Map.of();
		}
		List<Field> children = field.children().stream().filter(Field::answerable).toList();
		AnswerCheck check = new AnswerCheck(this.prefix + name + ".", row, this.errors);
		children.forEach(check::field);
		check.unknown(children);
		return check.kept;
	}

	private void unknown(List<Field> fields) {
		Set<String> keys = fields.stream().map(Field::key).collect(Collectors.toSet());
		this.given.keySet()
			.stream()
			.map(String::valueOf)
			.filter((key) -> !keys.contains(key))
			.limit(UNKNOWN_TOLD)
			.forEach((key) -> error(key.substring(0, Math.min(key.length(), NAME_TOLD)), "unknown", List.of()));
	}

	private void error(String key, String code, List<String> arguments) {
		this.errors.add(new FieldError(this.prefix + key, code, arguments));
	}

	/**
	 * What came of a check.
	 *
	 * @param answers what is kept: texts trimmed, whole numbers as long and others exact,
	 * every checkbox shown as a boolean; without what was not given, hidden or wrong
	 * @param errors what is wrong, in the form's order; empty if all is well
	 */
	public record Checked(Map<String, Object> answers, List<FieldError> errors) {

		/**
		 * The answers; throws a {@link Refusal} that names each error if there is one.
		 */
		public Map<String, Object> orRefuse() {
			if (!this.errors.isEmpty()) {
				throw Refusal.invalidAnswers(this.errors);
			}
			return this.answers;
		}

	}

}
