package org.attune.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.attune.casefile.CaseFiles;
import org.attune.oversight.act.Wish;
import org.attune.terms.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a counselor may want of a case as it stands, by kind.
 *
 * @param egon who could take over
 */
record Wishes(CaseFiles cases, JdbcClient jdbc, UUID egon) {

	/** A wish of that kind, drawn where there is a choice. */
	Wish of(String kind, Talk talk, Random random) {
		return switch (kind) {
			case "note", "refer" ->
				new Wish(kind, "It may help", random.nextBoolean() ? present(talk) : null, "Rest", null);
			case "refer-out" -> new Wish(kind, "It may help", null, "The house of families", null);
			case "stop-for-safety" -> new Wish(kind, "He told me on the phone", present(talk), null, null);
			case "offer-wording" -> new Wish(kind, "It may help", present(talk), "I was hurt when", null);
			case "pause", "extend" -> new Wish(kind, "You asked for it", null, null, "PT26H");
			case "repeat", "skip" -> new Wish(kind, "Nobody comes on here", null, null, one(talk.waiting(), random));
			case "go-back" -> new Wish(kind, "Too fast", null, null, one(stagesBefore(talk), random));
			case "add-person" -> new Wish(kind, "She knows the house", null, "Eve", UUID.randomUUID() + "@example.org");
			case "remove-person" -> new Wish(kind, "He wants to go", null, null,
					this.cases.read(talk.id()).present().get(random.nextInt(3)).id().toString());
			case "hand-over" -> new Wish(kind, "I am away", null, null, this.egon.toString());
			default -> new Wish(kind, "All asked for it", null, null, null);
		};
	}

	private PersonId present(Talk talk) {
		return this.cases.read(talk.id()).present().stream().findFirst().orElseThrow().id();
	}

	/** Leaving and resting are no stages to go back to: no flow leads there. */
	List<String> stagesBefore(Talk talk) {
		List<String> stages = new ArrayList<>(
				this.jdbc.sql("select distinct stage from task_run where case_id = :case and stage is not null")
					.param("case", talk.id().value())
					.query(String.class)
					.list());
		stages.removeAll(List.of("leaving", "break"));
		return stages;
	}

	static String one(List<String> some, Random random) {
		return some.get(random.nextInt(some.size()));
	}

}
