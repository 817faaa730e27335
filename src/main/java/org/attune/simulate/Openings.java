package org.attune.simulate;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.attune.identity.Accounts;
import org.attune.session.OpenCase;
import org.attune.terms.Pace;
import org.attune.terms.Visitor;

/** Opens cases of made-up people, who are overseen by a few made-up counselors. */
@Simulated
class Openings {

	private static final List<String> PROCESSES = List.of("quick-talk", "quick-talk", "quick-talk",
			"constructive-disagreement", "constructive-disagreement");

	private static final List<String> RELATIONSHIPS = List.of("friends", "partners", "family", "other");

	private static final List<Integer> SIZES = List.of(2, 2, 2, 2, 2, 2, 3, 3, 4, 5);

	private static final List<String> NAMES = List.of("Bado", "Feka", "Limo", "Nape", "Rosu");

	private static final List<String> COUNSELORS = List.of("Tavi", "Mora", "Suli");

	private final Verbs verbs;

	private final Accounts accounts;

	private final Clock clock;

	private List<Visitor> counselors;

	Openings(Verbs verbs, Accounts accounts, Clock clock) {
		this.verbs = verbs;
		this.accounts = accounts;
		this.clock = clock;
	}

	/** A new case, and how its people walk it. */
	Walk open(Random random) {
		List<OpenCase.Named> named = NAMES.subList(0, one(SIZES, random))
			.stream()
			.map((name) -> new OpenCase.Named(name, null))
			.toList();
		OpenCase.Opened opened = this.verbs.openCase()
			.open(new Visitor(new UUID(0, 0), Visitor.Kind.PORTAL), new OpenCase.Wish(one(PROCESSES, random),
					"Lido mapero", one(RELATIONSHIPS, random), "en", one(List.of(Pace.values()), random), named, null));
		List<Visitor> people = opened.people()
			.stream()
			.map((person) -> this.verbs.tokens().visitor(person.token()).orElseThrow())
			.toList();
		return new Walk(this.verbs, opened.caseId(), people, one(counselors(), random), random, this.clock);
	}

	private List<Visitor> counselors() {
		if (this.counselors == null) {
			this.counselors = COUNSELORS.stream()
				.map((name) -> new Visitor(this.accounts.create(Visitor.Kind.COUNSELOR, name, null),
						Visitor.Kind.COUNSELOR))
				.toList();
		}
		return this.counselors;
	}

	private static <T> T one(List<T> some, Random random) {
		return some.get(random.nextInt(some.size()));
	}

}
