package org.attune.web.api.talk;

import java.net.URI;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.identity.Accounts;
import org.attune.session.OpenCase;
import org.attune.session.ShowCase;
import org.attune.session.TakeBack;
import org.attune.session.counsel.ShowCounselor;
import org.attune.session.people.Withdraw;
import org.attune.session.reading.ReadContributions;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.attune.web.api.FieldChecks;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases, for programs. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases")
class CaseApi {

	private final OpenCase openCase;

	private final ShowCase showCase;

	private final ReadContributions readContributions;

	private final TakeBack takeBack;

	private final ShowCounselor showCounselor;

	private final Withdraw withdraw;

	private final Accounts accounts;

	CaseApi(OpenCase openCase, ShowCase showCase, ReadContributions readContributions, TakeBack takeBack,
			ShowCounselor showCounselor, Withdraw withdraw, Accounts accounts) {
		this.openCase = openCase;
		this.showCase = showCase;
		this.readContributions = readContributions;
		this.takeBack = takeBack;
		this.showCounselor = showCounselor;
		this.withdraw = withdraw;
		this.accounts = accounts;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Open a case")
	ResponseEntity<CaseJson.Opened> open(@AuthenticationPrincipal Visitor visitor, @RequestBody CaseRequest body,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, Locale language) {
		OpenCase.Opened opened = this.openCase.open(visitor,
				body.wish(people(visitor), language, key, new FieldChecks()));
		return ResponseEntity.created(URI.create("/api/v1/cases/" + opened.caseId())).body(CaseJson.Opened.of(opened));
	}

	private PeopleRule people(Visitor visitor) {
		return switch (visitor.kind()) {
			case PORTAL, COUNSELOR -> new PeopleRule(0, null);
			case PARTICIPANT -> new PeopleRule(1, this.accounts.contact(visitor.account()).orElse(null));
			default -> throw Refusal.forbidden();
		};
	}

	@GetMapping("/{caseId}")
	@Operation(summary = "See where a case is")
	CaseJson show(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		return CaseJson.of(this.showCase.show(visitor, CaseId.of(caseId)));
	}

	@GetMapping("/{caseId}/contributions")
	@Operation(summary = "Read what was said, as far as it is the caller's to read, oldest first")
	ContributionJson.Page contributions(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@RequestParam(required = false) String after, Locale language) {
		return ContributionJson.Page.of(this.readContributions.read(visitor, CaseId.of(caseId), after, language));
	}

	@DeleteMapping("/{caseId}/contributions/{contributionId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Take back something the caller said; the process does not go back")
	void takeBack(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String contributionId) {
		this.takeBack.takeBack(visitor, CaseId.of(caseId), Ids.parse(contributionId));
	}

	@PutMapping("/{caseId}/contributions/{contributionId}/showing")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Let the counselor read what is private in something the caller said")
	void show(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String contributionId) {
		this.showCounselor.show(visitor, CaseId.of(caseId), Ids.parse(contributionId));
	}

	@PostMapping("/{caseId}/withdrawal")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Leave a case; no reason is asked")
	void withdraw(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		this.withdraw.withdraw(visitor, CaseId.of(caseId));
	}

}
