package org.attune.web.audit;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.audit.log.Line;
import org.attune.audit.proof.Prove;
import org.attune.terms.CaseId;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs that entries stand in the log, for programs of auditors. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit")
class ProofApi {

	private final Prove prove;

	ProofApi(Prove prove) {
		this.prove = prove;
	}

	@GetMapping("/cases/{caseId}/trail")
	@Operation(summary = "Get the trail of a case, as it stands in the log")
	Trail trail(@PathVariable String caseId) {
		return new Trail(this.prove.trail(CaseId.of(caseId)).stream().map(Line::members).toList());
	}

	@GetMapping("/cases/{caseId}/proof")
	@Operation(summary = "Get the trail of a case with all that proves it, to be checked with the public key alone",
			description = "The hash of an `entry` and the hashes in its `proof` lead to the root in the `checkpoint`.")
	Prove.Bundle proof(@PathVariable String caseId) {
		return this.prove.bundle(CaseId.of(caseId));
	}

	@GetMapping("/proofs/inclusion")
	@Operation(summary = "Get the proof that an entry is in the log of that size (RFC 6962, 2.1.1)")
	Proof inclusion(@RequestParam long index, @RequestParam long size) {
		return new Proof(this.prove.inclusion(index, size));
	}

	@GetMapping("/proofs/consistency")
	@Operation(summary = "Get the proof that the log of one size only grew to the other (RFC 6962, 2.1.2)")
	Proof consistency(@RequestParam long from, @RequestParam long to) {
		return new Proof(this.prove.consistency(from, to));
	}

	/** The entries of a case, in their order. */
	record Trail(List<Map<String, Object>> items) {
	}

	/** Hashes in base 64, from the leaf to the root. */
	record Proof(List<String> proof) {
	}

}
