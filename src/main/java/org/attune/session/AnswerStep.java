package org.attune.session;

import org.attune.engine.Verb;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Contribution;
import org.attune.casefile.Contributions;
import org.attune.casefile.Drafts;
import org.attune.casefile.OpenStep;
import org.attune.casefile.Person;
import org.attune.casefile.form.AnswerCheck;
import org.attune.casefile.form.Form;
import org.attune.coach.Level;
import org.attune.coach.Remark;
import org.attune.terms.CaseId;
import org.attune.terms.Privacy;
import org.attune.terms.Refusal;
import org.attune.terms.Sha256;
import org.attune.terms.Visitor;

import tools.jackson.databind.json.JsonMapper;

/** A person answers a step. */
@Verb
public class AnswerStep {

	private final CaseFiles cases;

	private final LookUpStep steps;

	private final Asked asked;

	private final Contributions contributions;

	private final Drafts drafts;

	private final Taking taking;

	private final Coaching coaching;

	private final JsonMapper json;

	AnswerStep(CaseFiles cases, LookUpStep steps, Asked asked, Contributions contributions, Drafts drafts,
			Taking taking, Coaching coaching, JsonMapper json) {
		this.cases = cases;
		this.steps = steps;
		this.asked = asked;
		this.contributions = contributions;
		this.drafts = drafts;
		this.taking = taking;
		this.coaching = coaching;
		this.json = json;
	}

	/**
	 * Sends what was typed, as it was read through: {@code read} is the mark of the draft
	 * then. Refused as {@link #answer}, and as changed when more was typed since.
	 */
	public Answered send(Visitor visitor, CaseId caseId, UUID stepId, String key, String read, Locale language) {
		CaseFile file = this.cases.take(caseId);
		Person me = file.as(visitor.account());
		this.drafts.lock(this.steps.mine(file, me, stepId));
		OpenStep step = this.steps.mine(file, me, stepId);
		Map<String, Object> draft = this.drafts.read(step, me);
		if (step.state() == OpenStep.State.OPEN && !StepView.mark(draft).equals(read)) {
			throw Refusal.changed();
		}
		return answer(visitor, caseId, stepId, key, draft, language);
	}

	/**
	 * Takes the answers. The same key with the same answers gets the same contribution
	 * again. Refused: not found, already done, paused, closed, invalid answers (field by
	 * field), idempotency mismatch.
	 */
	public Answered answer(Visitor visitor, CaseId caseId, UUID stepId, String key, Map<String, Object> answers,
			Locale language) {
		CaseFile file = this.cases.take(caseId);
		Person me = file.as(visitor.account());
		OpenStep step = this.steps.mine(file, me, stepId);
		if (step.state() == OpenStep.State.DONE || step.waits() || Arrays.equals(Sha256.of(key), step.answerKey())) {
			return again(file, me, step, key, answers, language);
		}
		file.status().requireOpen();
		if (step.state() != OpenStep.State.OPEN) {
			throw Refusal.alreadyDone();
		}
		Form form = this.asked.form(file, me, step, language);
		Map<String, Object> checked = AnswerCheck.check(form, answers).orRefuse();
		List<HearCoach.OnField> remarks = remarks(me, step, form, checked, language);
		UUID contribution = this.taking.take(file, me, step, form, byClock(visitor.zone(), checked), Sha256.of(key),
				threat(remarks));
		return new Answered(contribution, remarks, this.steps.next(file, me, language), asksAboutSafety(file, me, step),
				Pulse.wantsBreak(file, checked));
	}

	/** Times are meant by the clock of who wrote them. */
	static Map<String, Object> byClock(ZoneId zone, Map<String, Object> answers) {
		Map<String, Object> told = new LinkedHashMap<>(answers);
		if (zone != null) {
			told.put(Contribution.ZONE, zone.getId());
		}
		return told;
	}

	private Answered again(CaseFile file, Person me, OpenStep step, String key, Map<String, Object> answers,
			Locale language) {
		if (!Arrays.equals(Sha256.of(key), step.answerKey())) {
			throw Refusal.alreadyDone();
		}
		Map<String, Object> kept = this.contributions.find(file, step.contribution())
			.map((contribution) -> contribution.read(me, file, this.json))
			.orElse(Map.of());
		Form form = this.asked.answered(file, step, kept, language);
		Map<String, Object> repeat = AnswerCheck.check(form, Asked.repeated(form, answers, kept)).answers();
		if (!this.json.readTree(this.json.writeValueAsString(kept))
			.equals(this.json.readTree(this.json.writeValueAsString(repeat)))) {
			throw Refusal.idempotencyMismatch();
		}
		return new Answered(step.contribution(), remarks(me, step, form, repeat, language),
				this.steps.next(file, me, language), asksAboutSafety(file, me, step), Pulse.wantsBreak(file, kept));
	}

	/** The same for everybody who was asked, whatever they said; and for who is held. */
	private boolean asksAboutSafety(CaseFile file, Person me, OpenStep step) {
		return step.privacy() == Privacy.COUNSELOR && this.taking.weighs(step) || file.person(me.id()).held();
	}

	private static Optional<String> threat(List<HearCoach.OnField> remarks) {
		return remarks.stream()
			.map(HearCoach.OnField::remark)
			.filter((remark) -> remark.level() == Level.SAFETY)
			.map(Remark::rule)
			.findFirst();
	}

	private List<HearCoach.OnField> remarks(Person me, OpenStep step, Form form, Map<String, Object> answers,
			Locale language) {
		return this.coaching.remarks(me.account(), this.asked.moment(step), step.privacy(), form, answers, language);
	}

	/**
	 * What became of it: the contribution's id, what the coach would have said, what the
	 * person can do next, whether they are to see where to find help, and whether they
	 * want a break.
	 */
	public record Answered(UUID contributionId, List<HearCoach.OnField> remarks, Optional<StepView> next, boolean waits,
			boolean rests) {
	}

}
