package org.attune.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a counselor is shown of what others said is a fact of its own: the trail tells it
 * of each contribution, once a day (UTC), however often the page is looked at.
 */
@Component
public class Disclosures {

	private final JdbcClient jdbc;

	private final CaseFiles cases;

	private final Trail trail;

	private final Clock clock;

	Disclosures(JdbcClient jdbc, CaseFiles cases, Trail trail, Clock clock) {
		this.jdbc = jdbc;
		this.cases = cases;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * The counselor is shown these; of what people read of each other there is no note.
	 */
	public void note(CaseFile file, Person reader, List<Contribution> shown) {
		if (reader.participates()) {
			return;
		}
		List<Contribution> ofOthers = shown.stream().filter((one) -> !one.author().equals(reader.id())).toList();
		Set<UUID> untold = keep(reader, ofOthers);
		if (!untold.isEmpty()) {
			CaseFile inHand = this.cases.take(file.id());
			ofOthers.stream()
				.filter((one) -> untold.contains(one.id()))
				.forEach((one) -> this.trail.note(inHand, reader, one.task(), "read",
						Map.of("contribution", one.id().toString())));
		}
	}

	/**
	 * The same for the alerts of a case, which hold what somebody said of their safety.
	 * The trail tells neither that they are alerts nor about whom.
	 */
	public void noteAlerts(CaseFile file, Person reader, List<UUID> shown) {
		tell(file, reader, untold(reader, shown, """
				insert into alert_read (person_id, alert_id, on_day)
				select :person, shown.id, :day from unnest(:ids::uuid[]) as shown (id) on conflict do nothing"""),
				Map.of());
	}

	/** The same for what was said about starting over. */
	public void noteRepairs(CaseFile file, Person reader, List<UUID> shown) {
		if (reader.participates() || shown.isEmpty()) {
			return;
		}
		tell(file, reader, untold(reader, shown, """
				insert into repair_read (person_id, said_id, on_day)
				select :person, shown.id, :day from unnest(:ids::uuid[]) as shown (id) on conflict do nothing"""),
				Map.of("repair", true));
	}

	private int untold(Person reader, List<UUID> shown, String insert) {
		return this.jdbc.sql(insert)
			.param("person", reader.id().value())
			.param("day", today())
			.param("ids", shown.toArray(UUID[]::new))
			.update();
	}

	private void tell(CaseFile file, Person reader, int untold, Map<String, Object> data) {
		if (untold > 0) {
			CaseFile inHand = this.cases.take(file.id());
			for (int read = 0; read < untold; read++) {
				this.trail.note(inHand, reader, file.head().process(), "read", data);
			}
		}
	}

	private Set<UUID> keep(Person reader, List<Contribution> shown) {
		return new HashSet<>(this.jdbc.sql("""
				insert into disclosure (person_id, contribution_id, on_day)
				select :person, shown.id, :day from unnest(:ids::uuid[]) as shown (id)
				on conflict do nothing returning contribution_id""")
			.param("person", reader.id().value())
			.param("day", today())
			.param("ids", shown.stream().map(Contribution::id).toArray(UUID[]::new))
			.query(UUID.class)
			.list());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
