package org.attune.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.WayIn;
import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Counselors;
import org.attune.identity.Accounts;
import org.attune.oversight.Intervene;
import org.attune.oversight.act.Wish;
import org.attune.session.counsel.EndParts;
import org.attune.session.people.Leaving;
import org.attune.session.people.SayToChange;
import org.attune.terms.PersonId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Every intervention in every stage: the case still comes to an end, the trail tells it,
 * and no step and no token is left behind. Which interventions there are the program
 * says, which stages the process.
 */
@AttuneTest
class InterventionWalkTests {

	private static final String[] NAMES = { "Ana", "Ben", "Cleo" };

	private static final int MOST_WALKS = 400;

	private static final int MOST_TURNS = 600;

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Autowired
	Intervene intervene;

	@Autowired
	SayToChange sayToChange;

	@Autowired
	EndParts endParts;

	@Autowired
	Accounts accounts;

	@Autowired
	WayIn wayIn;

	@Autowired
	Counselors counselors;

	@Autowired
	CaseFiles cases;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	JdbcClient jdbc;

	private UUID egon;

	/** What was not tried yet, by stage. */
	private final Map<String, Set<String>> open = new TreeMap<>();

	@ParameterizedTest
	@CsvSource({ "quick-talk, ", "constructive-disagreement, leaving break", "pairs, " })
	void everyInterventionInEveryStageLeadsToAnEnd(String process, String rare) {
		Visitor dora = new Visitor(this.accounts.create(Visitor.Kind.COUNSELOR, "Dora", null), Visitor.Kind.COUNSELOR);
		this.egon = this.wayIn.has(Visitor.Kind.COUNSELOR, "Egon").account();
		Set<String> done = new TreeSet<>();
		boolean all = false;
		for (int seed = 0; seed < MOST_WALKS && !all; seed++) {
			Talk talk = this.talks.open(process, List.of(NAMES).subList(0, 2 + seed % 2).toArray(String[]::new));
			if (seed == 0) {
				talk.stages().forEach((stage) -> this.open.put(stage, new TreeSet<>(this.intervene.kinds())));
				this.open.getOrDefault("safety", new TreeSet<>()).remove("skip");
				forgetWhatIsNotDrawn(process);
			}
			oversees(dora, talk);
			done.addAll(walk(talk, seed, dora));
			all = this.open.entrySet()
				.stream()
				.allMatch((each) -> each.getValue().isEmpty() || rare != null && rare.contains(each.getKey()));
		}
		assertThat(all).as("untried: %s", this.open).isTrue();
		assertThat(done).isNotEmpty();
	}

	/** Nobody comes into a process later that draws no way in; of one, nobody goes. */
	private void forgetWhatIsNotDrawn(String process) {
		this.open.forEach((stage, kinds) -> {
			if (!process.equals("constructive-disagreement")) {
				kinds.remove("add-person");
			}
		});
		this.open.getOrDefault("invitation", new TreeSet<>()).remove("remove-person");
	}

	private Set<String> walk(Talk talk, int seed, Visitor dora) {
		Walk walk = new Walk(talk, seed, this.clock);
		Random random = new Random(seed);
		Set<String> did = new TreeSet<>();
		for (int turn = 0; turn < MOST_TURNS && talk.outcome() == null; turn++) {
			walk.walk(1);
			Set<String> untried = this.open.getOrDefault(stage(talk), Set.of());
			if (talk.outcome() == null && !untried.isEmpty() && random.nextInt(3) > 0) {
				tried(walk, one(List.copyOf(untried), random), random, dora).ifPresent((kind) -> {
					untried.remove(kind);
					did.add(kind);
				});
			}
		}
		assertThat(walk.toItsEnd()).isNotNull();
		Leftovers leftovers = new Leftovers(walk);
		leftovers.areNoneInTheEngine();
		leftovers.areATrailInOrder();
		leftovers.areATrailThatConforms();
		List<String> told = this.jdbc.sql("""
				select data ->> 'kind' from trail where case_id = :case and kind = 'intervened'
				and data -> 'was' is not null and data -> 'became' is not null order by trail_id""")
			.param("case", talk.id().value())
			.query(String.class)
			.list();
		List<String> kept = this.jdbc.sql("select kind from intervention where case_id = :case order by place")
			.param("case", talk.id().value())
			.query(String.class)
			.list();
		assertThat(told).as("what is done for safety leaves no mark").doesNotContain("stop-for-safety");
		did.remove("stop-for-safety");
		assertThat(told).isEqualTo(kept).containsAll(did);
		return did;
	}

	/**
	 * What was done; empty if it cannot be done at this moment, or was refused by name.
	 */
	private Optional<String> tried(Walk walk, String kind, Random random, Visitor dora) {
		Talk talk = walk.talk();
		if (kind.equals("resume")) {
			intervene(talk, dora, new Wish("pause", "A rest", null, null, "PT30M"));
		}
		if (kind.equals("end-shuttle")) {
			intervene(talk, dora, wish("shuttle", talk, random));
		}
		boolean nowhere = List.of("repeat", "skip").contains(kind) && talk.waiting().isEmpty()
				|| kind.equals("go-back") && stagesBefore(talk).isEmpty()
				|| kind.equals("remove-person") && this.cases.read(talk.id()).present().size() < 3;
		if (nowhere) {
			return Optional.empty();
		}
		Wish wish = wish(kind, talk, random);
		Refusal refusal = intervene(talk, dora, wish);
		if (refusal != null) {
			assertThat(refusal.code()).as(() -> wish + " " + talk.trail()).isIn("paused", "forbidden", "already-done");
		}
		else if (kind.equals("shuttle")) {
			intervene(talk, dora, wish("end-shuttle", talk, random));
		}
		else if (kind.equals("stop-for-safety")) {
			partEnds(talk);
		}
		else if (kind.endsWith("-person")) {
			consent(walk, random);
		}
		return (refusal == null) ? Optional.of(kind) : Optional.empty();
	}

	/** The walk has a time of its own, so the days till then are over at once. */
	private void partEnds(Talk talk) {
		this.jdbc.sql("update alert set ends_at = raised_at where case_id = :case")
			.param("case", talk.id().value())
			.update();
		this.endParts.due().stream().filter((one) -> one.caseId().equals(talk.id())).forEach(this.endParts::end);
	}

	/** Most of the time all say yes, and who was asked for walks along. */
	private void consent(Walk walk, Random random) {
		CaseFile file = this.cases.read(walk.talk().id());
		boolean all = random.nextInt(4) > 0;
		file.present()
			.forEach((person) -> this.sayToChange.say(new Visitor(person.account(), Visitor.Kind.PARTICIPANT),
					file.id(), all || !person.equals(file.opener())));
		this.cases.read(file.id())
			.participants()
			.stream()
			.filter((person) -> person.undecided() && person.late())
			.forEach((person) -> walk.comesIn(person.name(), new Visitor(person.account(), Visitor.Kind.PARTICIPANT)));
	}

	private Refusal intervene(Talk talk, Visitor dora, Wish wish) {
		return catchThrowableOfType(Refusal.class, () -> {
			UUID id = this.intervene.intervene(dora, talk.id(), wish, UUID.randomUUID().toString());
			assertThat(id).isNotNull();
		});
	}

	private Wish wish(String kind, Talk talk, Random random) {
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
	private List<String> stagesBefore(Talk talk) {
		List<String> stages = new ArrayList<>(
				this.jdbc.sql("select distinct stage from task_run where case_id = :case and stage is not null")
					.param("case", talk.id().value())
					.query(String.class)
					.list());
		stages.removeAll(List.of("leaving", "break"));
		return stages;
	}

	private static String one(List<String> some, Random random) {
		return some.get(random.nextInt(some.size()));
	}

	private String stage(Talk talk) {
		return this.jdbc.sql("select coalesce(stage, '-') from case_board where case_id = :case")
			.param("case", talk.id().value())
			.query(String.class)
			.single();
	}

	private void oversees(Visitor dora, Talk talk) {
		this.transactions.executeWithoutResult((status) -> {
			CaseFile file = this.cases.take(talk.id());
			this.counselors.assign(file, dora.account(), "Dora");
		});
	}

}
