package org.attune.casefile.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.attune.casefile.form.Field.Choice;
import org.attune.casefile.form.Field.Condition;
import org.attune.casefile.form.Field.Limits;
import org.attune.casefile.form.Field.Type;

/** Holds the fields of a form against each other and their limits against sense. */
final class FieldRules {

	/**
	 * Letters, digits and {@code _}, so that conditions of a process can name it and what
	 * a page posts beside its fields, as {@code -page}, has no name of a field.
	 */
	static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

	private static final Pattern SOURCE = Pattern.compile("people\\.(others|all)|answers\\.[\\w-]+\\.[A-Za-z]\\w*");

	private static final Set<Type> ROUTING = Set.of(Type.RADIO, Type.SELECT, Type.CHECKBOX, Type.NUMBER);

	private static final Set<Type> CHOOSING = Set.of(Type.RADIO, Type.SELECT, Type.CHECKLIST, Type.TAGLIST);

	private static final Set<Type> TEXTS = Set.of(Type.TEXTAREA, Type.TEXTFIELD);

	private static final Set<Type> PIECES = Set.of(Type.TEXTAREA, Type.TEXTFIELD, Type.TAGLIST);

	private static final int CHOICES = 200;

	private static final int CHOICE_LENGTH = 200;

	/** What stands before, by name: conditions may look back only. */
	private final Map<String, Field> before = new HashMap<>();

	private final boolean rows;

	private FieldRules(boolean rows) {
		this.rows = rows;
	}

	static void check(Form form) {
		FieldRules rules = new FieldRules(false);
		for (Form.Page page : form.pages()) {
			rules.condition(page.id(), page.hide());
			page.fields().forEach(rules::field);
		}
	}

	private void field(Field field) {
		condition(field.key(), field.hide());
		if (field.answerable()) {
			key(field);
			limits(field.key(), field.limits());
			choices(field);
			new FieldRules(true).children(field);
		}
		properties(field);
		joins(field);
		new Again(this.before, this.rows).check(field);
		if (this.before.put(field.key(), field) != null) {
			throw new FormProblem(field.key(), "duplicate");
		}
	}

	private void children(Field field) {
		if (field.type() == Type.DYNAMICLIST && field.children().stream().noneMatch(Field::answerable)) {
			throw new FormProblem(field.key(), "list-empty");
		}
		field.children().forEach(this::field);
	}

	private void condition(String element, Condition condition) {
		if (condition == null) {
			return;
		}
		Field field = this.before.get(condition.field());
		if (field == null || field.each() != null || field.turn()) {
			throw new FormProblem(element, "condition-field", condition.field());
		}
		if (!Conditions.fits(condition, field)) {
			throw new FormProblem(element, "condition-value", condition.field());
		}
	}

	private void joins(Field field) {
		if (!field.joins().isEmpty() && (field.type() != Type.TEXTAREA || field.required() || this.rows)) {
			throw new FormProblem(field.key(), "joins");
		}
		for (String key : field.joins().keys()) {
			Field piece = this.before.get(key);
			if (piece == null || !PIECES.contains(piece.type()) || piece.privacy() != null || piece.turn()) {
				throw new FormProblem(field.key(), "joins-field", key);
			}
		}
		if (!field.joins().says().keySet().stream().allMatch((said) -> isChoice(field.joins(), said))) {
			throw new FormProblem(field.key(), "joins-says");
		}
		if (!field.joins().keys().containsAll(field.joins().drops().keySet())) {
			throw new FormProblem(field.key(), "joins-drops");
		}
	}

	/** Whether that is {@code field.value} of what the text is put together from. */
	private boolean isChoice(Joins joins, String said) {
		String key = said.substring(0, Math.max(said.indexOf('.'), 0));
		return joins.keys().contains(key) && this.before.get(key)
			.choices()
			.stream()
			.anyMatch((choice) -> choice.value().equals(said.substring(key.length() + 1)));
	}

	private static void key(Field field) {
		if (!KEY.matcher(field.key()).matches()) {
			throw new FormProblem(field.key(), "key");
		}
		if (field.label() == null) {
			throw new FormProblem(field.key(), "label");
		}
	}

	private static void limits(String element, Limits limits) {
		boolean lengths = limits.minLength() != null
				&& limits.minLength() > ((limits.maxLength() != null) ? limits.maxLength() : TextCheck.LONG);
		boolean sizes = limits.min() != null && limits.max() != null && limits.min().compareTo(limits.max()) > 0;
		if (lengths || sizes) {
			throw new FormProblem(element, "limits");
		}
	}

	private static void choices(Field field) {
		if (!CHOOSING.contains(field.type())) {
			return;
		}
		if (field.valuesKey() != null && !SOURCE.matcher(field.valuesKey()).matches()) {
			throw new FormProblem(field.key(), "values-key", field.valuesKey());
		}
		if (field.choices().isEmpty() == (field.valuesKey() == null) || field.choices().size() > CHOICES) {
			throw new FormProblem(field.key(), "choices", CHOICES);
		}
		distinct(field.key(), field.choices());
	}

	private static void distinct(String element, List<Choice> choices) {
		Set<String> values = new HashSet<>();
		for (Choice choice : choices) {
			String value = choice.value();
			if (value.isBlank() || value.length() > CHOICE_LENGTH || !values.add(value)) {
				throw new FormProblem(element, "choice");
			}
		}
	}

	private void properties(Field field) {
		boolean classed = field.privacy() != null;
		if (field.route() && !ROUTING.contains(field.type())) {
			throw new FormProblem(field.key(), "route");
		}
		if (field.route() && classed) {
			throw new FormProblem(field.key(), "route-class");
		}
		if (field.invites() && (classed || this.rows || !TEXTS.contains(field.type()))) {
			throw new FormProblem(field.key(), "invites");
		}
		if (field.date() != null && (field.type() != Type.NUMBER || classed)) {
			throw new FormProblem(field.key(), "date");
		}
		if ((field.route() || classed) && (this.rows || !field.answerable())) {
			throw new FormProblem(field.key(), "properties");
		}
	}

}
