package org.attune.oversight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Intervention;
import org.attune.casefile.Interventions;
import org.attune.casefile.OpenRuns;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.news.Change;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Sha256;
import org.attune.terms.Visitor;

/**
 * A counselor does something to a case by hand; the record of the case says so for ever.
 */
@Verb
public class Intervene {

	private final CaseFiles cases;

	private final Interventions interventions;

	private final OpenRuns runs;

	private final Trail trail;

	private final Map<String, Act> acts = new TreeMap<>();

	Intervene(CaseFiles cases, Interventions interventions, OpenRuns runs, Trail trail, List<Act> acts) {
		this.cases = cases;
		this.interventions = interventions;
		this.runs = runs;
		this.trail = trail;
		acts.forEach((act) -> this.acts.put(act.kind(), act));
	}

	/**
	 * What the counselor could do to a case now; refused as not found for others. A kind
	 * that there is no occasion for is refused as already done.
	 */
	public Offer offer(Visitor visitor, CaseId caseId, String kind) {
		CaseFile file = this.cases.read(caseId);
		Staff.counselorOf(file, visitor);
		Act act = act(kind);
		if (!act.fits(file)) {
			throw Refusal.alreadyDone();
		}
		return new Offer(caseId, kind, act.needs(),
				act.targets(file).stream().map((target) -> new Offer.Target(target, act.label(target))).toList(),
				file.present().stream().map((person) -> new Offer.Someone(person.id(), person.name())).toList());
	}

	/** The kinds that there is an occasion for. */
	List<String> fitting(CaseFile file) {
		return this.acts.values().stream().filter((act) -> act.fits(file)).map(Act::kind).toList();
	}

	/** The words for what can be done. */
	public Set<String> kinds() {
		return this.acts.keySet();
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
		return before.map((done) -> again(done, wish.tidy())).orElseGet(() -> now(file, me, wish.tidy(), hash));
	}

	private UUID now(CaseFile file, Person me, Wish wish, byte[] key) {
		Act act = act(wish.kind());
		wish.check(act.needs());
		requireReachable(file, wish);
		requireTime(file, act);
		Interventions.Sealed sealed = this.interventions.seal(me, wish.reason(), wish.text());
		OpenRuns.Standing was = this.runs.standing(file);
		Map<String, Object> facts = facts(file, act, wish, was);
		this.trail.note(file, me, file.head().process(), "intervened", sealed.hash(), facts);
		file.progress().stir();
		act.carryOut(file, me, wish);
		OpenRuns.Standing became = this.runs.standing(file);
		facts.put("became", words(became));
		this.interventions.keep(file, me, sealed,
				new Interventions.Done(wish.kind(), wish.to(), wish.target(), was, became), key);
		tell(file, wish);
		return sealed.id();
	}

	private static UUID again(Intervention done, Wish wish) {
		if (!done.kind().equals(wish.kind()) || !Objects.equals(done.to(), wish.to())
				|| !Objects.equals(done.target(), wish.target())) {
			throw Refusal.idempotencyMismatch();
		}
		return done.id();
	}

	private Act act(String kind) {
		Act act = (kind != null) ? this.acts.get(kind) : null;
		if (act == null) {
			throw Refusal.invalidRequest("kind", "one-of", String.join(", ", this.acts.keySet()));
		}
		return act;
	}

	private static void requireReachable(CaseFile file, Wish wish) {
		if (wish.to() != null && file.participants()
			.stream()
			.noneMatch((person) -> person.present() && person.id().equals(wish.to()))) {
			throw Refusal.invalidRequest("to", "choice");
		}
	}

	private static void requireTime(CaseFile file, Act act) {
		if (file.status() == CaseStatus.CLOSED) {
			throw Refusal.closed();
		}
		if (file.status() == CaseStatus.PAUSED && !act.duringBreaks()) {
			throw Refusal.paused();
		}
	}

	/**
	 * What the trail says of it. How the case stands after it is put in once that is
	 * known: the entry stands before all that the process does because of it.
	 */
	private static Map<String, Object> facts(CaseFile file, Act act, Wish wish, OpenRuns.Standing was) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("kind", wish.kind());
		if (wish.to() != null) {
			facts.put("to", file.person(wish.to()).pseudonym());
		}
		if (wish.target() != null && act.tellsTarget()) {
			facts.put("target", wish.target());
		}
		facts.put("was", words(was));
		return facts;
	}

	private static Map<String, Object> words(OpenRuns.Standing standing) {
		Map<String, Object> words = new LinkedHashMap<>();
		words.put("status", standing.status());
		words.put("tasks", standing.tasks());
		if (standing.due() != null) {
			words.put("due", standing.due().toString());
		}
		return words;
	}

	/** Of what is said to one person, nobody else hears. */
	private static void tell(CaseFile file, Wish wish) {
		file.participants()
			.stream()
			.filter((person) -> person.present() && (wish.to() == null || person.id().equals(wish.to())))
			.forEach((person) -> file.progress().changed(Change.REVEALED, person.id()));
	}

}
