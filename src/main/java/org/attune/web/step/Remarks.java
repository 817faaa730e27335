package org.attune.web.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.casefile.form.Field;
import org.attune.casefile.form.Form;
import org.attune.coach.Level;
import org.attune.coach.Remark;
import org.attune.session.HearCoach;
import org.attune.session.StepView;
import org.attune.terms.Visitor;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the coach says before something is sent, for templates. */
@Component
class Remarks {

	private final HearCoach hearCoach;

	Remarks(HearCoach hearCoach) {
		this.hearCoach = hearCoach;
	}

	/** What there is to say about all that was typed, each with the words it is about. */
	public List<Quoted> of(StepView step, Map<String, Object> answers) {
		return this.hearCoach.beforeSending(reader(), step, answers, LocaleContextHolder.getLocale())
			.stream()
			.map((one) -> new Quoted(one.remark(), one.field(), words(one, answers)))
			.toList();
	}

	/**
	 * The page to change something on: of the first remark, else of a text that its
	 * author wrote otherwise than it was put together, else the first one.
	 */
	public int page(Leaf leaf, List<Quoted> remarks) {
		Form form = leaf.step().form();
		return remarks.stream()
			.map(Quoted::field)
			.findFirst()
			.or(() -> form.fields().stream().filter((field) -> leaf.anew(field) != null).map(Field::key).findFirst())
			.map((field) -> Review.page(form, field))
			.orElse(0);
	}

	/** Whether one of them is about a threat. */
	public boolean threat(List<Quoted> remarks) {
		return remarks.stream().anyMatch((one) -> one.remark().level() == Level.SAFETY);
	}

	/** Whether the reader told the coach to be quiet about something. */
	public boolean missesSome() {
		return this.hearCoach.missesSome(reader());
	}

	private static String words(HearCoach.OnField one, Map<String, Object> answers) {
		return text(one.field(), answers).map((text) -> text.substring(one.remark().from(), one.remark().to()))
			.orElse("");
	}

	private static Optional<String> text(String field, Map<String, Object> answers) {
		int row = field.indexOf('[');
		if (row < 0) {
			return Optional.ofNullable((String) answers.get(field));
		}
		int end = field.indexOf("].", row);
		List<?> rows = (List<?>) answers.get(field.substring(0, row));
		Map<?, ?> answer = (Map<?, ?>) rows.get(Integer.parseInt(field.substring(row + 1, end)));
		return Optional.ofNullable((String) answer.get(field.substring(end + 2)));
	}

	private static Visitor reader() {
		return (Visitor) SecurityContextHolder.getContext().getAuthentication().getPrincipal();
	}

	/** A remark, the field whose text it is about, and the words there. */
	record Quoted(Remark remark, String field, String words) {
	}

}
