package org.attune.session;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.attune.casefile.DismissedRemarks;
import org.attune.casefile.RemarkCounts;
import org.attune.coach.Coaches;
import org.attune.coach.Moment;
import org.attune.coach.Remark;
import org.attune.engine.Processes;
import org.attune.engine.Verb;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * A person hears what the coach says about what they type, and says what they think of
 * it.
 */
@Verb
public class HearCoach {

	private static final int MOST = 2;

	private final Coaching coaching;

	private final Coaches coaches;

	private final DismissedRemarks dismissed;

	private final RemarkCounts counts;

	private final Processes processes;

	HearCoach(Coaching coaching, Coaches coaches, DismissedRemarks dismissed, RemarkCounts counts,
			Processes processes) {
		this.processes = processes;
		this.coaching = coaching;
		this.coaches = coaches;
		this.dismissed = dismissed;
		this.counts = counts;
	}

	/**
	 * The remarks on what was typed in a step, by the name of the field, such as
	 * {@code ideas[0].idea}.
	 */
	public List<OnField> remarks(Visitor visitor, StepView step, Map<String, Object> answers, Locale language) {
		return this.coaching.remarks(visitor.account(), Moment.of(step.coach()), step.privacy(), step.form(), answers,
				language);
	}

	/** Whether a step is null, a task of a process as it is now, or a moment by name. */
	public boolean knowsStep(String step) {
		return step == null || Moment.isOne(step) || this.processes.hasTask(step.strip());
	}

	/**
	 * What somebody does in a step.
	 * @param step the id of a task of a process as it is now, the name of a moment, or
	 * null
	 */
	public Moment moment(String step) {
		return (step == null || Moment.isOne(step)) ? Moment.of(step)
				: Moment.of(this.processes.coach(step.strip()).orElse(null));
	}

	/**
	 * At most two remarks on all of a step, the gravest first; nothing is said twice.
	 */
	public List<OnField> beforeSending(Visitor visitor, StepView step, Map<String, Object> answers, Locale language) {
		Set<String> said = new HashSet<>();
		return remarks(visitor, step, answers, language).stream()
			.sorted(Comparator.comparing((OnField one) -> one.remark().level()).reversed())
			.filter((one) -> said.add(one.remark().rule()))
			.filter((one) -> said.add(one.remark().suggestion()))
			.limit(MOST)
			.toList();
	}

	/** These rules were shown to somebody, and were not there a moment ago. */
	public void shown(Collection<String> rules) {
		this.counts.shown(rules.stream().filter(this.coaches::knows).toList());
	}

	/** Begins with the words that a rule offers. */
	public void take(String rule) {
		require(rule);
		this.counts.taken(rule);
	}

	/** Does not want to hear of a rule again. */
	public void dismiss(Visitor visitor, String rule) {
		require(rule);
		if (this.dismissed.add(visitor.account(), rule)) {
			this.counts.dismissed(rule);
		}
	}

	/** Wants to hear of all of them again. */
	public void hearAll(Visitor visitor) {
		this.dismissed.clear(visitor.account());
	}

	/** Whether there is a rule that the person does not want to hear of. */
	public boolean missesSome(Visitor visitor) {
		return !this.dismissed.of(visitor.account()).isEmpty();
	}

	private void require(String rule) {
		if (!this.coaches.knows(rule)) {
			throw Refusal.notFound();
		}
	}

	/**
	 * A remark, and the field whose text it is about, named as in errors:
	 * {@code ideas[0].idea}.
	 */
	public record OnField(String field, Remark remark) {
	}

}
