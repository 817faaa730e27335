package org.attune.web.api.counsel;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.session.counsel.NameCounselor;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who counsels here, and whom people would like, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "counselors")
class CounselorApi {

	private final NameCounselor nameCounselor;

	CounselorApi(NameCounselor nameCounselor) {
		this.nameCounselor = nameCounselor;
	}

	@GetMapping("/counselors")
	@Operation(summary = "See who counsels in this practice")
	All all(@AuthenticationPrincipal Visitor visitor) {
		return new All(this.nameCounselor.all());
	}

	@PutMapping("/cases/{caseId}/counselor/choice")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Say whom one would like as a counselor, as one of the people of the case",
			description = "That one is asked first, and may say no. Nobody else in the case learns who was named.")
	void choose(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @RequestBody Choice body) {
		this.nameCounselor.name(visitor, CaseId.of(caseId), body.counselor());
	}

	/** Everybody who counsels here. */
	@Schema(name = "Counselors")
	record All(List<NameCounselor.Counselor> items) {
	}

	/** One of them, by id. */
	@Schema(name = "CounselorChoice")
	record Choice(UUID counselor) {
	}

}
