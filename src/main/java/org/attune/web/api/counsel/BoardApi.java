package org.attune.web.api.counsel;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.casefile.caseload.Filter;
import org.attune.oversight.DeclineCase;
import org.attune.oversight.LookAtBoard;
import org.attune.oversight.LookAtCoach;
import org.attune.oversight.TakeCase;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A counselor's board, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "board")
class BoardApi {

	private static final List<String> WAITING = List.of("me", "others");

	private final LookAtBoard lookAtBoard;

	private final TakeCase takeCase;

	private final DeclineCase declineCase;

	private final LookAtCoach lookAtCoach;

	BoardApi(LookAtBoard lookAtBoard, TakeCase takeCase, DeclineCase declineCase, LookAtCoach lookAtCoach) {
		this.lookAtBoard = lookAtBoard;
		this.takeCase = takeCase;
		this.declineCase = declineCase;
		this.lookAtCoach = lookAtCoach;
	}

	@GetMapping("/board")
	@Operation(summary = "See the counselor's cases, the most urgent first", description = """
			Without `status` all that are not closed. `waiting` is `me`, for those that wait for the counselor, or \
			`others`. `limit` is 100 at most.""")
	BoardJson.Page board(@AuthenticationPrincipal Visitor visitor, @RequestParam(required = false) String status,
			@RequestParam(required = false) String stage, @RequestParam(required = false) String waiting,
			@RequestParam(required = false) String risk, @RequestParam(required = false) String after,
			@RequestParam(defaultValue = "20") int limit) {
		Filter filter = new Filter(status, stage, waitsForMe(waiting), risk);
		return BoardJson.Page.of(this.lookAtBoard.mine(visitor, filter, cursor(after), limit));
	}

	@GetMapping("/board/pool")
	@Operation(summary = "See the cases that wait for a counselor, the longest waiting first")
	BoardJson.Page pool(@AuthenticationPrincipal Visitor visitor, @RequestParam(required = false) String after,
			@RequestParam(defaultValue = "20") int limit) {
		return BoardJson.Page.of(this.lookAtBoard.pool(visitor, cursor(after), limit));
	}

	@GetMapping("/board/offered")
	@Operation(summary = "See the cases that the counselor is asked to take before others")
	BoardJson.Page offered(@AuthenticationPrincipal Visitor visitor) {
		return BoardJson.Page.of(new LookAtBoard.Page(this.lookAtBoard.offered(visitor), null));
	}

	@PostMapping("/cases/{caseId}/counselor/declining")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Do not take a case that one is asked to take; the next one is asked")
	void decline(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		this.declineCase.decline(visitor, CaseId.of(caseId));
	}

	@PostMapping("/board/search")
	@Operation(summary = "Find the counselor's cases by their number, or by the name of somebody in them")
	BoardJson.Page search(@AuthenticationPrincipal Visitor visitor, @RequestBody BoardJson.Sought body) {
		return BoardJson.Page.of(this.lookAtBoard.found(visitor, (body.text() != null) ? body.text() : ""));
	}

	@PostMapping("/cases/{caseId}/counselor")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Take a case that waits for a counselor, as somebody who knows nobody in it")
	void take(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@RequestBody BoardJson.Taking body) {
		this.takeCase.take(visitor, CaseId.of(caseId), Boolean.TRUE.equals(body.knowsNobody()));
	}

	@GetMapping("/board/coach")
	@Operation(summary = "See how often each rule of the coach was shown, taken up and dismissed")
	List<LookAtCoach.Line> coach(@AuthenticationPrincipal Visitor visitor, Locale language) {
		return this.lookAtCoach.counts(visitor, language);
	}

	private static Boolean waitsForMe(String waiting) {
		if (waiting != null && !WAITING.contains(waiting)) {
			throw Refusal.invalidRequest("waiting", "choice", String.join(", ", WAITING));
		}
		return (waiting != null) ? "me".equals(waiting) : null;
	}

	private static CaseId cursor(String after) {
		return (after != null) ? CaseId.of(after) : null;
	}

}
