package org.attune.session.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.safety.Alert;
import org.attune.casefile.safety.Alerts;
import org.attune.terms.PersonId;

import org.springframework.stereotype.Component;

/** Who in a case may not be safe, for who reads it in an emergency. */
@Component
public class Dangers {

	private final Alerts alerts;

	private final Trail trail;

	Dangers(Alerts alerts, Trail trail) {
		this.alerts = alerts;
		this.trail = trail;
	}

	/**
	 * All of them, in the order in which it began. For each alert the trail tells the
	 * same as when a counselor of the case is shown it: neither that it is one nor about
	 * whom.
	 */
	List<Danger> show(CaseFile file, Person actor, List<ContributionView> said) {
		List<Alert> all = this.alerts.of(file);
		all.forEach((alert) -> this.trail.note(file, actor, file.head().process(), "read", Map.of()));
		return all.stream()
			.collect(Collectors.groupingBy(Alert::person, LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((each) -> new Danger(each.getKey(), file.person(each.getKey()).name(), each.getValue(),
					confided(each.getKey(), said)))
			.toList();
	}

	private static List<ContributionView> confided(PersonId by, List<ContributionView> said) {
		return ContributionView.confided(said.stream().filter((one) -> by.equals(one.by())).toList());
	}

	/**
	 * Somebody who may not be safe, or may have made a threat.
	 *
	 * @param alerts the oldest first
	 * @param confided what they said to counselors alone, the newest first
	 */
	public record Danger(PersonId person, String name, List<Alert> alerts, List<ContributionView> confided) {
	}

}
