package org.attune.session;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.attune.casefile.Trail;
import org.attune.session.Witness.How;
import org.attune.session.Witness.Seen;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a token did in the engine stands in the trail: where it came to rest, where it
 * left or was taken away, at each kind of element that is drawn.
 */
final class Transitions {

	private final Talks talks;

	private final Witness witness;

	Transitions(Talks talks, Witness witness) {
		this.talks = talks;
		this.witness = witness;
	}

	/** All that was seen until now, which is every kind of element of these processes. */
	void haveLeftTheirRows(Collection<String> processes) {
		assertThat(this.witness.cases()).isNotEmpty();
		Set<String> kinds = new TreeSet<>(this.witness.drawn());
		kinds.removeIf((kind) -> !processes.contains(kind.split(" ")[0]));
		assertThat(kinds).hasSizeGreaterThan(2 * processes.size());
		for (String caseId : this.witness.cases()) {
			List<Seen> seen = this.witness.in(caseId);
			assertThat(rows(caseId, "left", "cancelled", "ended")).as(caseId).isEqualTo(ends(seen));
			assertThat(rows(caseId, "started")).as(caseId).isEqualTo(begun(seen));
			assertThat(marks(caseId)).as("where a token rested in %s", caseId)
				.containsAll(this.witness.rested(caseId).stream().map(Trail::mark).toList());
			seen.forEach((each) -> kinds.remove(each.process() + " " + each.type()));
		}
		assertThat(kinds).as("kinds of elements that no told talk came by").isEmpty();
	}

	private List<String> rows(String caseId, String... kinds) {
		return this.talks.jdbc.sql("""
				select kind || ' ' || split_part(process, ':', 1) || ' ' || element from trail
				where case_id = :case::uuid and kind = any(:kinds) and actor = 'process'""")
			.param("case", caseId)
			.param("kinds", kinds)
			.query(String.class)
			.list()
			.stream()
			.sorted()
			.toList();
	}

	private static List<String> ends(List<Seen> seen) {
		return seen.stream().filter((each) -> each.how() != How.BEGAN).map(Transitions::row).sorted().toList();
	}

	private static String row(Seen end) {
		String kind = end.type().equals("process") ? "ended" : (end.how() == How.CANCELLED) ? "cancelled" : "left";
		return kind + " " + end.process() + " " + end.element();
	}

	private static List<String> begun(List<Seen> seen) {
		return seen.stream()
			.filter((each) -> each.how() == How.BEGAN && each.type().equals("process"))
			.map((each) -> "started " + each.process() + " " + each.element())
			.sorted()
			.toList();
	}

	/** The marks of what the trail says has begun. */
	private Set<String> marks(String caseId) {
		return this.talks.jdbc.sql("""
				select data ->> 'id' from trail
				where case_id = :case::uuid and kind in ('entered', 'asked', 'started')""")
			.param("case", caseId)
			.query(String.class)
			.list()
			.stream()
			.collect(Collectors.toSet());
	}

}
