package org.attune.web.api.talk;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.session.people.HandOver;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.PersonId;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links for people without mail, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}/people")
@Tag(name = "people")
class PeopleApi {

	private final HandOver handOver;

	PeopleApi(HandOver handOver) {
		this.handOver = handOver;
	}

	@GetMapping("/awaited")
	@Operation(summary = "List those who can come in only by a link that the caller hands over",
			description = "Nobody, unless the caller opened the case.")
	Awaited awaited(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		return new Awaited(this.handOver.awaited(visitor, CaseId.of(caseId))
			.stream()
			.map((someone) -> new Awaited.Someone(someone.personId().value(), someone.name()))
			.toList());
	}

	@PostMapping("/{personId}/links")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Make a link to hand over to one of them; the one before works no more")
	HandedOver link(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String personId) {
		return new HandedOver(
				this.handOver.link(visitor, CaseId.of(caseId), new PersonId(Ids.parse(personId))).address());
	}

	/** Those who have no address and have not come in yet. */
	record Awaited(List<Someone> items) {

		/** One of them. */
		record Someone(UUID personId, String name) {
		}

	}

	/** A link that works once. */
	record HandedOver(String link) {
	}

}
