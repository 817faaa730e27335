package org.attune.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.attune.WayIn;
import org.attune.casefile.CaseFiles;
import org.attune.identity.Accounts;
import org.attune.oversight.Intervene;
import org.attune.oversight.act.Wish;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Dora, who intervenes in walks at any moment in any way that she has not tried in that
 * stage, and sees that the case still comes to its end.
 */
@TestComponent
class Meddler {

	private static final int MOST_TURNS = 600;

	private final Intervene intervene;

	private final Outcomes outcomes;

	private final Guide guide;

	private final Accounts accounts;

	private final WayIn wayIn;

	private final CaseFiles cases;

	private final JdbcClient jdbc;

	private Visitor dora;

	private Wishes wishes;

	Meddler(Intervene intervene, Outcomes outcomes, Guide guide, Accounts accounts, WayIn wayIn, CaseFiles cases,
			JdbcClient jdbc) {
		this.intervene = intervene;
		this.outcomes = outcomes;
		this.guide = guide;
		this.accounts = accounts;
		this.wayIn = wayIn;
		this.cases = cases;
		this.jdbc = jdbc;
	}

	/** Comes, with a colleague who could take over. */
	void comes() {
		this.dora = new Visitor(this.accounts.create(Visitor.Kind.COUNSELOR, "Dora", null), Visitor.Kind.COUNSELOR);
		this.wishes = new Wishes(this.cases, this.jdbc, this.wayIn.has(Visitor.Kind.COUNSELOR, "Egon").account());
	}

	/** All ways in which a counselor can intervene. */
	Set<String> kinds() {
		return Set.copyOf(this.intervene.kinds());
	}

	/**
	 * Walks to the end of a case, and tells what was done in it.
	 * @param open what was not tried yet, by stage; what is done is taken out
	 */
	Set<String> walk(Walk walk, int seed, Map<String, Set<String>> open) {
		Talk talk = walk.talk();
		this.guide.takes(this.dora, talk, "Dora");
		Random random = new Random(seed);
		Set<String> did = new TreeSet<>();
		for (int turn = 0; turn < MOST_TURNS && talk.outcome() == null; turn++) {
			walk.walk(1);
			Set<String> untried = open.getOrDefault(stage(talk), Set.of());
			if (talk.outcome() == null && !untried.isEmpty() && random.nextInt(3) > 0) {
				tried(walk, Wishes.one(List.copyOf(untried), random), random).ifPresent((kind) -> {
					untried.remove(kind);
					did.add(kind);
				});
			}
		}
		assertThat(walk.toItsEnd()).isNotNull();
		this.outcomes.areTold(talk, did);
		return did;
	}

	/**
	 * What was done; empty if it cannot be done at this moment, or was refused by name.
	 */
	private Optional<String> tried(Walk walk, String kind, Random random) {
		Talk talk = walk.talk();
		if (kind.equals("resume")) {
			intervene(talk, new Wish("pause", "A rest", null, null, "PT30M"));
		}
		if (kind.equals("end-shuttle")) {
			intervene(talk, this.wishes.of("shuttle", talk, random));
		}
		boolean nowhere = List.of("repeat", "skip").contains(kind) && talk.waiting().isEmpty()
				|| kind.equals("go-back") && this.wishes.stagesBefore(talk).isEmpty()
				|| kind.equals("remove-person") && this.cases.read(talk.id()).present().size() < 3;
		if (nowhere) {
			return Optional.empty();
		}
		Wish wish = this.wishes.of(kind, talk, random);
		Refusal refusal = intervene(talk, wish);
		if (refusal != null) {
			assertThat(refusal.code()).as(() -> wish + " " + talk.trail()).isIn("paused", "forbidden", "already-done");
		}
		else if (kind.equals("shuttle")) {
			intervene(talk, this.wishes.of("end-shuttle", talk, random));
		}
		else if (kind.equals("stop-for-safety")) {
			this.outcomes.partEnds(talk);
		}
		else if (kind.endsWith("-person")) {
			this.outcomes.consent(walk, random);
		}
		return (refusal == null) ? Optional.of(kind) : Optional.empty();
	}

	private Refusal intervene(Talk talk, Wish wish) {
		return catchThrowableOfType(Refusal.class, () -> {
			UUID id = this.intervene.intervene(this.dora, talk.id(), wish, UUID.randomUUID().toString());
			assertThat(id).isNotNull();
		});
	}

	private String stage(Talk talk) {
		return this.jdbc.sql("select coalesce(stage, '-') from case_board where case_id = :case")
			.param("case", talk.id().value())
			.query(String.class)
			.single();
	}

}
