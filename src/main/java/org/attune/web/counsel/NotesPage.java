package org.attune.web.counsel;

import java.util.List;

import org.attune.oversight.KeepNotes;
import org.attune.terms.CaseId;
import org.attune.terms.PersonId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a counselor notes for themselves. */
@Controller
@RequestMapping("/cases/{caseId}/notes")
class NotesPage {

	private final KeepNotes keepNotes;

	NotesPage(KeepNotes keepNotes) {
		this.keepNotes = keepNotes;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		return page(visitor, CaseId.of(caseId), "", List.of());
	}

	@PostMapping
	ModelAndView add(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@RequestParam(defaultValue = "") String about, @RequestParam(defaultValue = "") String text) {
		CaseId id = CaseId.of(caseId);
		try {
			this.keepNotes.add(visitor, id, about.isBlank() ? null : PersonId.of(about), text);
			return new ModelAndView("redirect:/cases/" + id + "/notes");
		}
		catch (Refusal refusal) {
			if (refusal.errors().isEmpty()) {
				throw refusal;
			}
			return page(visitor, id, text, refusal.errors());
		}
	}

	private ModelAndView page(Visitor visitor, CaseId id, String typed, List<Refusal.FieldError> wrong) {
		return new ModelAndView("counsel/notes", wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
			.addObject("pad", this.keepNotes.all(visitor, id))
			.addObject("typed", typed)
			.addObject("wrong", wrong);
	}

}
