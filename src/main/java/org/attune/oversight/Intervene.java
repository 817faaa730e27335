package org.attune.oversight;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Intervention;
import org.attune.casefile.Interventions;
import org.attune.casefile.Notice;
import org.attune.casefile.OpenRuns;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.news.Change;
import org.attune.casefile.safety.Alerts;
import org.attune.engine.Verb;
import org.attune.oversight.act.Act;
import org.attune.oversight.act.Acts;
import org.attune.oversight.act.DeedFacts;
import org.attune.oversight.act.Wish;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Sha256;
import org.attune.terms.Visitor;

import org.springframework.context.ApplicationEventPublisher;

/**
 * A counselor does something to a case by hand; the record of the case says so for ever.
 */
@Verb
public class Intervene {

	private final CaseFiles cases;

	private final Interventions interventions;

	private final OpenRuns runs;

	private final Alerts alerts;

	private final Trail trail;

	private final Acts acts;

	private final ApplicationEventPublisher events;

	Intervene(CaseFiles cases, Interventions interventions, OpenRuns runs, Alerts alerts, Trail trail, Acts acts,
			ApplicationEventPublisher events) {
		this.cases = cases;
		this.interventions = interventions;
		this.runs = runs;
		this.alerts = alerts;
		this.trail = trail;
		this.acts = acts;
		this.events = events;
	}

	/**
	 * What the counselor could do to a case now; refused as not found for others. A kind
	 * that there is no occasion for is refused as already done.
	 */
	public Offer offer(Visitor visitor, CaseId caseId, String kind) {
		CaseFile file = this.cases.read(caseId);
		Staff.counselorOf(file, visitor);
		Act act = this.acts.of(kind);
		if (!act.fits(file)) {
			throw Refusal.alreadyDone();
		}
		return new Offer(caseId, kind, act.needs(), act.isSecret(),
				act.targets(file).stream().map((target) -> new Offer.Target(target, act.label(file, target))).toList(),
				file.present().stream().map((person) -> new Offer.Someone(person.id(), person.name())).toList());
	}

	/** The words for what can be done. */
	public Set<String> kinds() {
		return this.acts.kinds();
	}

	/**
	 * Does it, and gives back the id of its record. The same key gets the same record
	 * again. Refused: not found for who is not the counselor of the case, closed, paused,
	 * what does not fit (field by field), idempotency mismatch.
	 * @param key an idempotency key, or null
	 */
	public UUID intervene(Visitor visitor, CaseId caseId, Wish wish, String key) {
		CaseFile file = this.cases.take(caseId);
		Person me = Staff.counselorOf(file, visitor);
		byte[] hash = (key != null) ? Sha256.of(key) : null;
		Optional<Intervention> before = (key != null) ? this.interventions.with(me, hash) : Optional.empty();
		return before.map((done) -> again(file, done, wish.tidy())).orElseGet(() -> now(file, me, wish.tidy(), hash));
	}

	private UUID now(CaseFile file, Person me, Wish wish, byte[] key) {
		Act act = this.acts.of(wish.kind());
		wish.check(file, act.needs());
		act.requireOccasion(file);
		return act.isSecret() ? secretly(file, me, act, wish) : openly(file, me, act, wish, key);
	}

	/** The alert is its record; done once more it is the same one. */
	private UUID secretly(CaseFile file, Person me, Act act, Wish wish) {
		act.carryOut(file, me, wish);
		return this.alerts.open(file, wish.to()).orElseThrow().id();
	}

	private UUID openly(CaseFile file, Person me, Act act, Wish wish, byte[] key) {
		Interventions.Sealed sealed = this.interventions.seal(me, wish.reason(), wish.text());
		OpenRuns.Standing was = this.runs.standing(file);
		Map<String, Object> facts = DeedFacts.of(file, act, wish, was);
		this.trail.note(file, me, file.head().process(), "intervened", sealed.hash(), facts);
		file.progress().stir();
		act.carryOut(file, me, wish);
		OpenRuns.Standing became = this.runs.standing(file);
		facts.put("became", DeedFacts.words(became));
		this.interventions.keep(file, me, sealed,
				new Interventions.Done(wish.kind(), wish.to(), kept(act, wish), was, became), key);
		tell(file, act, wish);
		return sealed.id();
	}

	private UUID again(CaseFile file, Intervention done, Wish wish) {
		if (!done.kind().equals(wish.kind()) || !Objects.equals(done.to(), wish.to())
				|| !done.reason(file).equals(wish.reason())
				|| !done.words(file).equals(Objects.requireNonNullElse(wish.text(), ""))
				|| !Objects.equals(done.target(), kept(this.acts.of(wish.kind()), wish))) {
			throw Refusal.idempotencyMismatch();
		}
		return done.id();
	}

	private static String kept(Act act, Wish wish) {
		return act.keepsTarget() ? wish.target() : null;
	}

	/** Of what is said to one person, nobody else hears. */
	private void tell(CaseFile file, Act act, Wish wish) {
		List<Person> readers = file.participants()
			.stream()
			.filter((person) -> person.present() && (wish.to() == null || person.id().equals(wish.to())))
			.toList();
		readers.forEach((person) -> file.progress().changed(Change.REVEALED, person.id()));
		if (act.isNews()) {
			this.events
				.publishEvent(new Notice(file.id(), Notice.What.NOTE, readers.stream().map(Person::account).toList()));
		}
	}

}
