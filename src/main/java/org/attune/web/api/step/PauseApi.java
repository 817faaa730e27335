package org.attune.web.api.step;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.session.AskPause;
import org.attune.session.ComeBack;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Breaks, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}/pauses")
@Tag(name = "pauses")
class PauseApi {

	private final AskPause askPause;

	private final ComeBack comeBack;

	PauseApi(AskPause askPause, ComeBack comeBack) {
		this.askPause = askPause;
		this.comeBack = comeBack;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Ask for a break of some minutes, for everybody in the case")
	PauseJson ask(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@RequestBody PauseJson.Request body) {
		return new PauseJson(this.askPause.ask(visitor, CaseId.of(caseId), body.lasts()));
	}

	@DeleteMapping("/current")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Come back before the break is over, for who asked for it")
	void comeBack(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		this.comeBack.comeBack(visitor, CaseId.of(caseId));
	}

}
