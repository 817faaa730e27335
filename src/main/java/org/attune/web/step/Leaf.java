package org.attune.web.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.casefile.form.AnswerCheck;
import org.attune.casefile.form.AnswerCheck.Checked;
import org.attune.casefile.form.Field;
import org.attune.casefile.form.Form.Page;
import org.attune.casefile.form.FormPost;
import org.attune.session.StepView;
import org.attune.terms.Refusal.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/**
 * One page of a step as it lies open; the one after the last page of the form is the
 * review.
 *
 * @param answers what was typed so far, on all pages
 * @param errors what is wrong on this page, once it was asked for
 */
record Leaf(StepView step, int index, Map<String, Object> answers, List<FieldError> errors) {

	/** No form has so many pages: what asks for it is shown the review. */
	static final int REVIEW = 1000;

	/** The page as it was left; a page that is not there is the nearest one. */
	static Leaf of(StepView step, int index) {
		int last = step.form().pages().size();
		Leaf leaf = new Leaf(step, Math.max(0, Math.min(index, last)), step.draft(), List.of());
		return leaf.asked(leaf.index()) ? leaf : leaf.turned(1);
	}

	/** The same page with what was posted from it. */
	Leaf typed(Map<String, Object> typed) {
		Map<String, Object> all = new HashMap<>(this.answers);
		all.putAll(typed);
		return new Leaf(this.step, this.index, all, this.errors);
	}

	/**
	 * What was posted, with the rows of lists that were left blank; a text that is put
	 * together only where it was written otherwise, and is not to be put together anew.
	 */
	Map<String, Object> read(MultiValueMap<String, String> post) {
		Map<String, Object> typed = new HashMap<>(FormPost.typed(fields(), post));
		fields().stream()
			.filter((field) -> !field.joins().isEmpty())
			.filter((field) -> !together().stays(field, typed.get(field.key()), post))
			.forEach((field) -> typed.put(field.key(), null));
		return typed;
	}

	/** What stands in a field: what was typed, or what is put together from others. */
	public Object answer(Field field) {
		Object typed = this.answers.get(field.key());
		return (typed == null && !field.joins().isEmpty()) ? together().text(field) : typed;
	}

	/** What would be put together where the author wrote it otherwise; else null. */
	public String anew(Field field) {
		return together().otherwise(field, this.answers.get(field.key())) ? together().text(field) : null;
	}

	private Together together() {
		return new Together(this.step.form(), this.answers);
	}

	/** The same page with what keeps it from being done. */
	Leaf checked() {
		return with(check().errors());
	}

	/** The first page that has one of these errors, and the errors on it. */
	Leaf at(List<FieldError> all) {
		for (int page = 0; page < review(); page++) {
			Leaf leaf = new Leaf(this.step, page, this.answers, List.of()).with(all);
			if (!leaf.errors.isEmpty()) {
				return leaf;
			}
		}
		return this;
	}

	/** The next page that is asked, or with -1 the one before. */
	Leaf turned(int by) {
		int page = this.index + by;
		while (!asked(page)) {
			page += by;
		}
		return new Leaf(this.step, Math.max(0, Math.min(page, review())), this.answers, List.of());
	}

	/** Whether the review comes next. */
	public boolean isLast() {
		return turned(1).isDone();
	}

	public boolean isDone() {
		return this.index == review();
	}

	ModelAndView view(HttpStatus status) {
		Map<String, Object> model = new HashMap<>();
		model.put("step", this.step);
		model.put("leaf", this);
		model.put("large", this.step.large());
		model.put("key", UUID.randomUUID());
		if (isDone()) {
			model.put("read", this.step.draftMark());
			model.put("review", Review.of(this.step, check().answers()));
		}
		return new ModelAndView("step/show", model, status);
	}

	/** What this page shows and asks. */
	public List<Field> fields() {
		return isDone() ? List.of() : page().fields();
	}

	/** Where this page has room for words of one's own. */
	public List<Field> texts() {
		return fields().stream()
			.filter((field) -> field.type() == Field.Type.TEXTAREA || field.type() == Field.Type.TEXTFIELD)
			.filter((field) -> field.joins().isEmpty())
			.toList();
	}

	/** Whether the same people read all that this page asks. */
	public boolean isOneClass() {
		return fields().stream().filter(Field::answerable).map(this.step::privacyOf).distinct().count() < 2;
	}

	public Page page() {
		return this.step.form().pages().get(this.index);
	}

	private int review() {
		return this.step.form().pages().size();
	}

	private boolean asked(int page) {
		return page < 1 || page >= review() || !this.step.form().pages().get(page).hiddenBy(check().answers());
	}

	private Checked check() {
		return AnswerCheck.check(this.step.form(), this.answers);
	}

	private Leaf with(List<FieldError> all) {
		List<FieldError> here = all.stream()
			.filter((error) -> fields().stream().anyMatch((field) -> isOf(error, field)))
			.toList();
		return new Leaf(this.step, this.index, this.answers, here);
	}

	private static boolean isOf(FieldError error, Field field) {
		return error.field().equals(field.key()) || error.field().startsWith(field.key() + "[");
	}

}
