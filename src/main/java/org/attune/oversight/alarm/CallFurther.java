package org.attune.oversight.alarm;

import java.time.Duration;
import java.util.function.Consumer;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Person;
import org.attune.casefile.calls.Late;
import org.attune.casefile.calls.Unanswered;
import org.attune.casefile.calls.UnseenTexts;
import org.attune.casefile.practice.Practice;
import org.attune.casefile.practice.PracticeSettings;
import org.attune.casefile.safety.Raised;
import org.attune.casefile.safety.Verdict;
import org.attune.engine.Verb;

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

	/**
	 * Whoever has to look at texts, and whoever comes next for each call nobody heard.
	 */
	public void call() {
		this.texts.begun(PATIENCE).forEach((late) -> this.call.first(late.caseId(), late.counselor(), false));
		PracticeSettings.Alarm alarm = this.practice.settings().alarm();
		further(0, Duration.ofMinutes(alarm.colleagues()), this.call::colleagues);
		further(1, Duration.ofMinutes(alarm.supervisors()), this.call::supervisors);
	}

	private void further(int calls, Duration after, Consumer<Late> next) {
		this.unanswered.take(calls, after).forEach(next);
		this.texts.take(calls, after).forEach(next);
	}

}
