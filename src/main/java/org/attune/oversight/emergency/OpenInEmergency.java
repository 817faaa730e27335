package org.attune.oversight.emergency;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Trail;
import org.attune.casefile.emergency.Emergencies;
import org.attune.casefile.emergency.Emergency;
import org.attune.engine.Verb;
import org.attune.identity.staff.StaffActs;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * A supervisor, or a counselor of other cases, asks to read a case because somebody may
 * be in danger; a second one says yes. Both stand in the trail of the case and of the
 * staff.
 */
@Verb
public class OpenInEmergency {

	private static final int SHORTEST = 20;

	private static final int LONGEST = 1000;

	private final CaseFiles cases;

	private final Emergencies emergencies;

	private final Trail trail;

	private final StaffActs acts;

	private final Seconds seconds;

	private final Clock clock;

	OpenInEmergency(CaseFiles cases, Emergencies emergencies, Trail trail, StaffActs acts, Seconds seconds,
			Clock clock) {
		this.cases = cases;
		this.emergencies = emergencies;
		this.trail = trail;
		this.acts = acts;
		this.seconds = seconds;
		this.clock = clock;
	}

	/**
	 * Asks for it; those who could say yes are written to. Refused, field by field: a
	 * case that is not there, or that the visitor has to do with; a reason of fewer than
	 * 20 or more than 1000 characters; without the word that they know nobody in it.
	 */
	public UUID ask(Visitor visitor, String number, String reason, boolean knowsNobody) {
		requireMay(visitor);
		String why = reason.strip();
		if (why.length() < SHORTEST) {
			throw Refusal.invalidRequest("reason", "min-length", String.valueOf(SHORTEST));
		}
		if (why.length() > LONGEST) {
			throw Refusal.invalidRequest("reason", "max-length", String.valueOf(LONGEST));
		}
		if (!knowsNobody) {
			throw Refusal.invalidRequest("knowsNobody", "tick");
		}
		CaseFile file = file(visitor, number.strip());
		Emergency emergency = this.emergencies.ask(file, visitor.account(), visitor.kind().word(), why);
		this.trail.note(file, emergency.actor(), file.head().process(), "emergency-asked",
				Map.of("knows-nobody", true));
		this.acts.note(visitor.account(), "emergency-asked", null, Map.of("case", file.id().toString()));
		this.seconds.call(file, visitor);
		return emergency.id();
	}

	private CaseFile file(Visitor visitor, String number) {
		CaseFile file = this.cases.numbered(number)
			.map(this.cases::take)
			.orElseThrow(() -> Refusal.invalidRequest("number", "no-such-case"));
		if (file.everybody().stream().anyMatch((one) -> !one.left() && one.account().equals(visitor.account()))) {
			throw Refusal.invalidRequest("number", "own-case");
		}
		return file;
	}

	/**
	 * Says yes to somebody else's. Refused: not found when there is none, when it is the
	 * visitor's own, or they had to do with the case; when it was confirmed before, or an
	 * hour has gone by.
	 */
	public void confirm(Visitor visitor, UUID id) {
		requireMay(visitor);
		Emergency emergency = this.emergencies.find(id)
			.filter((one) -> !one.account().equals(visitor.account()))
			.orElseThrow(Refusal::notFound);
		CaseFile file = this.cases.take(emergency.caseId());
		if (file.everybody().stream().anyMatch((person) -> person.account().equals(visitor.account()))) {
			throw Refusal.notFound();
		}
		if (!emergency.waits(this.clock.instant()) || !this.emergencies.confirm(emergency, visitor.account())) {
			throw Refusal.alreadyDone();
		}
		this.trail.note(file, emergency.second(visitor.account(), visitor.kind().word()), file.head().process(),
				"emergency-confirmed", Map.of("asked-by", emergency.pseudonym()));
		this.acts.note(visitor.account(), "emergency-confirmed", emergency.account(),
				Map.of("case", file.id().toString()));
	}

	private static void requireMay(Visitor visitor) {
		visitor.require(Visitor.Kind.SUPERVISOR, Visitor.Kind.COUNSELOR);
	}

}
