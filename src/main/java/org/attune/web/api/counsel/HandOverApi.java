package org.attune.web.api.counsel;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.oversight.LookAtBoard;
import org.attune.oversight.TakeOver;
import org.attune.session.counsel.RefuseCounselor;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases that go from one counselor to another, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "board")
class HandOverApi {

	private final TakeOver takeOver;

	private final RefuseCounselor refuseCounselor;

	HandOverApi(TakeOver takeOver, RefuseCounselor refuseCounselor) {
		this.takeOver = takeOver;
		this.refuseCounselor = refuseCounselor;
	}

	@GetMapping("/board/handed")
	@Operation(summary = "See the cases that another counselor wants to give to the caller")
	BoardJson.Page handed(@AuthenticationPrincipal Visitor visitor) {
		return BoardJson.Page.of(new LookAtBoard.Page(List.copyOf(this.takeOver.waiting(visitor)), null));
	}

	@PostMapping("/cases/{caseId}/hand-over")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Take one of them, as somebody who knows nobody in it")
	void take(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@RequestBody BoardJson.Taking body) {
		this.takeOver.take(visitor, CaseId.of(caseId), Boolean.TRUE.equals(body.knowsNobody()));
	}

	@PostMapping("/cases/{caseId}/counselor/refusal")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Refuse the counselor whom the case was given to, as one of its people")
	void refuse(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		this.refuseCounselor.refuse(visitor, CaseId.of(caseId));
	}

}
