package org.attune.web.counsel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.attune.oversight.CaseDesk;
import org.attune.oversight.Intervene;
import org.attune.oversight.LookAtCase;
import org.attune.oversight.Offer;
import org.attune.oversight.act.Wish;
import org.attune.terms.CaseId;
import org.attune.terms.PersonId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.attune.web.NamedHelp;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A counselor does something to a case by hand, and says why. */
@Controller
@RequestMapping("/cases/{caseId}/interventions")
class InterventionPage {

	private final Intervene intervene;

	private final LookAtCase lookAtCase;

	private final NamedHelp namedHelp;

	InterventionPage(Intervene intervene, LookAtCase lookAtCase, NamedHelp namedHelp) {
		this.intervene = intervene;
		this.lookAtCase = lookAtCase;
		this.namedHelp = namedHelp;
	}

	@GetMapping("/new")
	ModelAndView ask(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @RequestParam String kind,
			@RequestParam(defaultValue = "") String to, Locale language) {
		return page(visitor, CaseId.of(caseId),
				new Typed(kind, "", to, "", "", List.of(), UUID.randomUUID().toString()), List.of(), language);
	}

	@PostMapping
	ModelAndView act(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, Typed typed,
			Locale language) {
		CaseId id = CaseId.of(caseId);
		try {
			this.intervene.intervene(visitor, id, typed.wish(this.namedHelp, language), typed.key());
			return new ModelAndView("redirect:/cases/" + id + "/counsel?done=" + typed.kind());
		}
		catch (Refusal refusal) {
			if (refusal.errors().isEmpty()) {
				throw refusal;
			}
			return page(visitor, id, typed, refusal.errors(), language);
		}
	}

	private ModelAndView page(Visitor visitor, CaseId id, Typed typed, List<Refusal.FieldError> wrong,
			Locale language) {
		Offer offer = this.intervene.offer(visitor, id, typed.kind());
		ModelAndView page = new ModelAndView("counsel/act",
				wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return page.addObject("offer", offer)
			.addObject("runs", runs(visitor, id))
			.addObject("typed", typed)
			.addObject("help", this.namedHelp.choices(typed.kind(), language))
			.addObject("wrong", wrong);
	}

	/** What runs of tasks are called. */
	private Map<String, CaseDesk.Waiting> runs(Visitor visitor, CaseId id) {
		Map<String, CaseDesk.Waiting> runs = new LinkedHashMap<>();
		this.lookAtCase.look(visitor, id).waits().forEach((one) -> runs.put(one.run(), one));
		return runs;
	}

	/** What was typed; blank where nothing was. */
	record Typed(String kind, String reason, String to, String text, String target, List<String> help, String key) {

		Typed {
			help = (help != null) ? help : List.of();
		}

		Wish wish(NamedHelp named, Locale language) {
			PersonId whom = (this.to != null && !this.to.isBlank()) ? PersonId.of(this.to) : null;
			return new Wish(this.kind, this.reason, whom, named.with(this.kind, this.text, this.help, language),
					this.target);
		}

	}

}
