package org.attune.web.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.audit.proof.Receipts;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.Visitor;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Receipts for what people said, for programs. */
@RestController
@Tag(name = "contributions")
class ReceiptApi {

	private final Receipts receipts;

	ReceiptApi(Receipts receipts) {
		this.receipts = receipts;
	}

	@GetMapping("/api/v1/cases/{caseId}/contributions/{contributionId}/receipt")
	@Operation(summary = "Get the receipt for something of one's own: the number of its entry in the log, and a hash",
			description = "204 in the first moment, while the entry has no number yet.")
	@ApiResponse(responseCode = "200")
	@ApiResponse(responseCode = "204", content = @Content)
	ResponseEntity<Receipts.Receipt> receipt(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String contributionId) {
		return this.receipts.of(visitor, CaseId.of(caseId), Ids.parse(contributionId))
			.map(ResponseEntity::ok)
			.orElseGet(() -> ResponseEntity.noContent().build());
	}

}
