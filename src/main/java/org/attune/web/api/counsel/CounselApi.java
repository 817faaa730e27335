package org.attune.web.api.counsel;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.oversight.Course;
import org.attune.oversight.KeepNotes;
import org.attune.oversight.LookAtCase;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.PersonId;
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

/** A case as its counselor sees it, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
@Tag(name = "counsel")
class CounselApi {

	private final LookAtCase lookAtCase;

	private final KeepNotes keepNotes;

	CounselApi(LookAtCase lookAtCase, KeepNotes keepNotes) {
		this.lookAtCase = lookAtCase;
		this.keepNotes = keepNotes;
	}

	@GetMapping("/course")
	@Operation(summary = "See the way a case took, as its counselor: what was reached, how often, for how long")
	Way course(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		return new Way(this.lookAtCase.look(visitor, CaseId.of(caseId)).courses());
	}

	@GetMapping("/notes")
	@Operation(summary = "Read what counselors of the case noted for themselves")
	Kept notes(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		return new Kept(this.keepNotes.all(visitor, CaseId.of(caseId)).notes());
	}

	@PostMapping("/notes")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Note something, about one person or the whole; it cannot be changed")
	Added note(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @RequestBody Note body) {
		PersonId about = (body.about() != null) ? new PersonId(Ids.parse(body.about())) : null;
		return new Added(this.keepNotes.add(visitor, CaseId.of(caseId), about, body.text()));
	}

	/** The way through each process. */
	record Way(List<Course> items) {
	}

	/** What was noted, the newest first. */
	record Kept(List<?> items) {
	}

	/** What to note; {@code about} is a person's id, or null. */
	record Note(String about, String text) {
	}

	/** What was added. */
	record Added(UUID noteId) {
	}

}
