package org.attune.web.api.talk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.attune.session.reading.ContributionView;
import org.attune.session.reading.ReadContributions;

/**
 * Something a person said, with only the fields the caller may read; {@code takenBack}
 * only once its author took it back, which leaves others no fields; {@code zone} only
 * where there are times in it, which are meant by that zone's clock; {@code rules} only
 * where a decision table decided over it and the caller may know.
 */
public record ContributionJson(UUID contributionId, String task, String stage, UUID by, Instant at,
		Map<String, Object> answers, @JsonInclude(JsonInclude.Include.NON_NULL) String zone,
		@JsonInclude(JsonInclude.Include.NON_NULL) Boolean takenBack,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<ContributionView.Why> rules) {

	public static ContributionJson of(ContributionView view) {
		return new ContributionJson(view.contributionId(), view.task(), view.stage(),
				(view.by() != null) ? view.by().value() : null, view.at(), view.answers(),
				(view.zone() != null) ? view.zone().getId() : null, view.takenBack() ? true : null, view.rules());
	}

	/** A page of them; {@code next} is the cursor of the page after, or null. */
	record Page(List<ContributionJson> items, String next) {

		static Page of(ReadContributions.Page page) {
			return new Page(page.items().stream().map(ContributionJson::of).toList(), page.next());
		}

	}

}
