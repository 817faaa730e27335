package org.attune.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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

	/** The remarks on all that was typed, each with the words it is about. */
	public List<Quoted> of(StepView step, Map<String, Object> answers) {
		return this.hearCoach.remarks(reader(), step, answers, LocaleContextHolder.getLocale())
			.stream()
			.map((one) -> new Quoted(one.remark(), words(one, answers)))
			.toList();
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

	/** A remark and the words it is about. */
	record Quoted(Remark remark, String words) {
	}

}
