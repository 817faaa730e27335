package org.attune.web.api.talk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.attune.session.CaseView;
import org.attune.session.OpenCase;
import org.attune.terms.PersonId;

/**
 * A case as programs see it; {@code outcome} only once it is closed, {@code pausedUntil}
 * only while it is paused.
 */
record CaseJson(UUID caseId, Process process, String status, @JsonInclude(JsonInclude.Include.NON_NULL) String outcome,
		@JsonInclude(JsonInclude.Include.NON_NULL) Instant pausedUntil, String stage, List<UUID> waitingFor, You you) {

	static CaseJson of(CaseView view) {
		CaseView.You reader = view.you();
		return new CaseJson(view.caseId().value(), new Process(view.process(), view.version()), view.status(),
				view.outcome(), (view.pause() != null) ? view.pause().until() : null, view.stage(),
				view.waitingFor().stream().map(PersonId::value).toList(),
				(reader != null) ? new You(reader.personId().value(), reader.canAnswer()) : null);
	}

	/** Which process the case follows. */
	record Process(String id, int version) {
	}

	/** The reader, as one of the people. */
	record You(UUID personId, boolean canAnswer) {
	}

	/** A new case. */
	record Opened(UUID caseId, List<Member> people) {

		static Opened of(OpenCase.Opened opened) {
			return new Opened(opened.caseId().value(), opened.people().stream().map(Member::of).toList());
		}

	}

	/** One of the people of a new case; {@code token} for a portal only. */
	record Member(UUID personId, String name, @JsonInclude(JsonInclude.Include.NON_NULL) String token) {

		static Member of(OpenCase.Member member) {
			return new Member(member.personId().value(), member.name(), member.token());
		}

	}

}
