package org.attune.session.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Contributions;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.emergency.Emergencies;
import org.attune.casefile.emergency.Emergency;
import org.attune.engine.Verb;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * A member of staff reads a case that was opened to them in an emergency, as its
 * counselor could; each time stands in the trail.
 */
@Verb
public class ReadInEmergency {

	private final Emergencies emergencies;

	private final CaseFiles cases;

	private final Contributions contributions;

	private final Reading reading;

	private final Dangers dangers;

	private final Trail trail;

	private final Clock clock;

	ReadInEmergency(Emergencies emergencies, CaseFiles cases, Contributions contributions, Reading reading,
			Dangers dangers, Trail trail, Clock clock) {
		this.emergencies = emergencies;
		this.cases = cases;
		this.contributions = contributions;
		this.reading = reading;
		this.dangers = dangers;
		this.trail = trail;
		this.clock = clock;
	}

	/** The case; refused as not found for others, and when the time is over. */
	public Seen read(Visitor visitor, UUID id, Locale language) {
		visitor.require(Visitor.Kind.SUPERVISOR, Visitor.Kind.COUNSELOR);
		Emergency emergency = this.emergencies.find(id)
			.filter((one) -> one.account().equals(visitor.account()) && one.isOpen(this.clock.instant()))
			.orElseThrow(Refusal::notFound);
		CaseFile file = this.cases.take(emergency.caseId());
		List<ContributionView> said = this.reading.unnoted(file, emergency.reader(), this.contributions.all(file),
				language);
		this.trail.note(file, emergency.actor(), file.head().process(), "emergency-read",
				Map.of("contributions", said.stream().map((one) -> one.contributionId().toString()).toList()));
		return new Seen(emergency.number(), file.topic(), file.participants().stream().map(Person::name).toList(),
				file.counselor().map(Person::name).orElse(null), file.status().word(), emergency.until(),
				this.dangers.show(file, emergency.actor(), said), said);
	}

	/**
	 * A case, and until when it can be read.
	 *
	 * @param counselor the name of who counsels it, or null
	 */
	public record Seen(long number, String topic, List<String> people, String counselor, String status, Instant until,
			List<Dangers.Danger> dangers, List<ContributionView> said) {
	}

}
