package org.attune.casefile.news;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.attune.terms.CaseId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NewsTests {

	private static final int LONGEST = 7999;

	@Test
	void newsArriveAsTheyWereSent() {
		News news = new News(new CaseId(UUID.randomUUID()), Map.of(UUID.randomUUID(),
				EnumSet.of(Change.STEP, Change.CLOSED), UUID.randomUUID(), EnumSet.of(Change.REVEALED)));
		assertThat(News.of(news.text())).isEqualTo(news);
	}

	@Test
	void newsForMoreThanAHundredPeopleAreShortEnoughToBeSent() {
		Map<UUID, Set<Change>> changes = new HashMap<>();
		for (int person = 0; person < 189; person++) {
			changes.put(UUID.randomUUID(), EnumSet.allOf(Change.class));
		}
		News news = new News(new CaseId(UUID.randomUUID()), changes);
		assertThat(news.text().length()).isLessThanOrEqualTo(LONGEST);
		assertThat(News.of(news.text())).isEqualTo(news);
	}

}
