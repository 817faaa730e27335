package org.attune.audit.conformance;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.attune.audit.entries.Entry;

/** Holds the trail of one case against its models. */
final class Check {

	private Check() {
	}

	/** What deviates, the first entry first; of a case that still runs, so far. */
	static List<Deviation> of(List<Entry> trail, Models models) {
		Replay replay = new Replay(models::net);
		Turns turns = new Turns((entry) -> models.asksCounselor(entry.processId(), entry.element()));
		Hearing hearing = new Hearing();
		trail.forEach((entry) -> {
			replay.accept(entry);
			turns.accept(entry);
			hearing.accept(entry);
		});
		return Stream.of(replay.found().stream(), turns.found().stream(), hearing.found().stream())
			.flatMap((found) -> found)
			.sorted(Comparator.comparingLong(Deviation::seq).thenComparing(Deviation::kind))
			.toList();
	}

}
