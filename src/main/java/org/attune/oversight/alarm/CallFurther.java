package org.attune.oversight.alarm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Person;
import org.attune.casefile.calls.Unanswered;
import org.attune.casefile.calls.UnseenTexts;
import org.attune.casefile.practice.Practice;
import org.attune.casefile.practice.PracticeSettings;
import org.attune.casefile.safety.Raised;
import org.attune.casefile.safety.Verdict;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;

import org.springframework.context.event.EventListener;

/**
 * Calls the counselor of a case when somebody may not be safe, or when texts wait; and
 * others, when nobody looks in time.
 */
@Verb
public class CallFurther {

	/** How long a counselor may take to look at what can wait for the morning. */
	static final Duration PATIENCE = Duration.ofDays(1);

	private final CaseFiles cases;

	private final Unanswered unanswered;

	private final UnseenTexts texts;

	private final Practice practice;

	private final Call call;

	CallFurther(CaseFiles cases, Unanswered unanswered, UnseenTexts texts, Practice practice, Call call) {
		this.cases = cases;
		this.unanswered = unanswered;
		this.texts = texts;
		this.practice = practice;
		this.call = call;
	}

	/** At once: who has the case and is there, or everybody who could. */
	@EventListener
	public void on(Raised raised) {
		CaseFile file = this.cases.inHand();
		this.call.first(file.id(), file.counselor().map(Person::account).orElse(null),
				raised.colour() == Verdict.Colour.RED);
	}

	/** Whoever has to look at texts since now. */
	public void begin() {
		this.texts.begun(PATIENCE).forEach((late) -> this.call.first(late.caseId(), late.counselor(), false));
	}

	/** The cases for which nobody heard the call before, and others are to be called. */
	public List<Due> due() {
		List<Due> due = new ArrayList<>();
		for (int calls = 0; calls < 2; calls++) {
			int before = calls;
			Stream.of(this.unanswered.due(calls, after(calls)), this.texts.due(calls, after(calls)))
				.flatMap(List::stream)
				.distinct()
				.forEach((id) -> due.add(new Due(id, before)));
		}
		return due;
	}

	/** Calls for one of them; does nothing if somebody looked meanwhile. */
	public void call(Due due) {
		Stream
			.of(this.unanswered.take(due.caseId(), due.calls(), after(due.calls())),
					this.texts.take(due.caseId(), due.calls(), after(due.calls())))
			.flatMap(List::stream)
			.forEach((due.calls() == 0) ? this.call::colleagues : this.call::supervisors);
	}

	private Duration after(int calls) {
		PracticeSettings.Alarm alarm = this.practice.settings().alarm();
		return Duration.ofMinutes((calls == 0) ? alarm.colleagues() : alarm.supervisors());
	}

	/**
	 * A case to call further for.
	 *
	 * @param calls how often somebody was called since the first time
	 */
	public record Due(CaseId caseId, int calls) {
	}

}
