package org.attune.casefile.form;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

import org.attune.casefile.form.Field.Choice;
import org.attune.casefile.form.Field.Condition;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form that has been read and found usable.
 *
 * @param id the form's id, the same as its file's name
 * @param pages its pages, in order
 * @param json the form as Camunda Modeler wrote it; not to be changed
 */
public record Form(String id, List<Page> pages, ObjectNode json) {

	/**
	 * The same form with choices put in wherever they come from {@code valuesKey}, also
	 * in its JSON. A field left with nothing to choose from is not required.
	 */
	public Form withChoices(Function<String, List<Choice>> choices) {
		return FormBuilder.build(FormJson.resolve(this.json, choices));
	}

	/**
	 * The same form with each field that is asked for each of some things asked so: the
	 * first as {@code <key>_1}, and the thing itself as its label. With nothing to ask
	 * about it is gone.
	 */
	public Form withEach(Function<String, List<String>> things) {
		return FormBuilder.build(FormJson.repeat(this.json, things));
	}

	/**
	 * The same form with one of the fields that take turns, and without the others: after
	 * as many rounds as that the next one, and after the last one the first again.
	 */
	public Form withTurn(IntSupplier rounds) {
		List<String> keys = fields().stream().filter(Field::turn).map(Field::key).toList();
		return keys.isEmpty() ? this
				: FormBuilder.build(Turns.only(this.json, keys.get(rounds.getAsInt() % keys.size())));
	}

	/**
	 * The same form for who takes little at a time: one question a page, half the length.
	 */
	public Form inShort() {
		return FormBuilder.build(ShortForm.of(this.json));
	}

	/** Whether anything in it is asked for each of some things. */
	public boolean repeats() {
		return fields().stream().anyMatch((field) -> field.each() != null);
	}

	/** Everything people answer, in order; a dynamic list is one field. */
	public List<Field> fields() {
		return this.pages.stream().flatMap(Page::answerable).toList();
	}

	/** The fields whose answers become routing values. */
	public List<Field> routes() {
		return fields().stream().filter(Field::route).toList();
	}

	/**
	 * What people see at once.
	 *
	 * @param id the group's id, or null for what stands outside of groups
	 * @param title the group's label, or null
	 * @param hide when the whole page is not asked, or null
	 */
	public record Page(String id, String title, Condition hide, List<Field> fields) {

		/** Whether these answers, as far as they were checked, hide the page. */
		public boolean hiddenBy(Map<String, Object> answers) {
			return Conditions.hides(this.hide, answers);
		}

		Stream<Field> answerable() {
			return this.fields.stream().filter(Field::answerable);
		}

	}

}
