package org.attune.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.attune.casefile.news.Change;
import org.attune.casefile.news.News;

/** What has changed in a case since it was taken in hand, for those who know of it. */
final class Changes {

	private Changes() {
	}

	static News of(CaseFile file) {
		Change forAll = forAll(file.before(), file.status());
		if (forAll != null) {
			file.people().forEach((person) -> file.progress().changed(forAll, person.id()));
		}
		tellCounselor(file);
		Map<UUID, Set<Change>> changes = new LinkedHashMap<>();
		file.people()
			.stream()
			.filter((person) -> person.knows() && file.progress().changes().containsKey(person.id()))
			.forEach((person) -> changes.put(person.account(), file.progress().changes().get(person.id())));
		return new News(file.id(), changes);
	}

	/** Who oversees the case sees whatever changes for anybody. */
	private static void tellCounselor(CaseFile file) {
		if (!file.progress().changes().isEmpty()) {
			file.counselor().ifPresent((counselor) -> file.progress().changed(Change.STEP, counselor.id()));
		}
	}

	private static Change forAll(CaseStatus before, CaseStatus now) {
		if (before == now) {
			return null;
		}
		if (now == CaseStatus.CLOSED) {
			return Change.CLOSED;
		}
		return (now == CaseStatus.PAUSED || before == CaseStatus.PAUSED) ? Change.PAUSED : null;
	}

}
