package org.attune.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

import org.attune.session.AnswerStep;
import org.attune.session.AnswerStep.Answered;
import org.attune.session.HowWeAre;
import org.attune.session.LookUpStep;
import org.attune.session.SaveDraft;
import org.attune.session.StepView;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A step, page by page; every button keeps what was typed. */
@Controller
@RequestMapping("/cases/{caseId}/steps/{stepId}")
class StepPage {

	/** The draft is gone with the first press, so the second one brings other answers. */
	private static final String SENT = "idempotency-mismatch";

	/** More was typed elsewhere since this page was read through. */
	private static final String CHANGED = "changed";

	private final LookUpStep lookUpStep;

	private final SaveDraft saveDraft;

	private final AnswerStep answerStep;

	private final HowWeAre howWeAre;

	StepPage(LookUpStep lookUpStep, SaveDraft saveDraft, AnswerStep answerStep, HowWeAre howWeAre) {
		this.lookUpStep = lookUpStep;
		this.saveDraft = saveDraft;
		this.answerStep = answerStep;
		this.howWeAre = howWeAre;
	}

	/**
	 * The page as it was left; with {@code check} it says what keeps it from being done.
	 * What was confided to the counselor is not shown to who comes to the step anew: it
	 * may be somebody else with their phone.
	 */
	@GetMapping
	ModelAndView show(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String stepId, @RequestParam(required = false) Integer page,
			@RequestParam(required = false) String check, Locale language) {
		StepView step = step(visitor, caseId, stepId, language);
		boolean blank = page == null && step.confided();
		Leaf leaf = Leaf.of(blank ? step.blank() : step, (page != null) ? page : 0);
		return ((check != null) ? leaf.checked() : leaf).view(HttpStatus.OK)
			.addObject("blank", blank)
			.addObject("first", this.howWeAre.first(visitor, step, language));
	}

	/**
	 * Turns the page, by {@code go} pages; 0 shows it again with another row. What is
	 * wrong is shown by a page of its own: to load that anew posts nothing again.
	 */
	@PostMapping(params = "!-key")
	ModelAndView turn(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String stepId, @RequestParam("-page") int page,
			@RequestParam(name = "-go", defaultValue = "0") int go,
			@RequestParam(name = "-blank", defaultValue = "false") boolean blank,
			@RequestParam MultiValueMap<String, String> post, Locale language) {
		StepView step = step(visitor, caseId, stepId, language);
		Leaf leaf = Leaf.of(blank ? step.blank() : step, page);
		Leaf typed = leaf.typed(leaf.read(post));
		this.saveDraft.add(visitor, CaseId.of(caseId), Ids.parse(stepId), leaf.read(post), blank);
		if (go > 0 && !typed.checked().errors().isEmpty()) {
			return new ModelAndView("redirect:/cases/{caseId}/steps/{stepId}?page=%d&check".formatted(typed.index()));
		}
		Leaf next = (go == 0) ? typed : typed.turned(Integer.signum(go));
		return new ModelAndView("redirect:/cases/{caseId}/steps/{stepId}?page=" + next.index());
	}

	/**
	 * Sends what was read through; pressed twice, it is sent once. What is held back is
	 * asked again, and says so; who needs a break is asked for how long.
	 */
	@PostMapping(params = "-key")
	ModelAndView send(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String stepId, @RequestParam("-key") String key,
			@RequestParam(name = "-read", defaultValue = "") String read, ZoneId zone, Locale language) {
		try {
			Answered answered = this.answerStep.send(visitor.by(zone), CaseId.of(caseId), Ids.parse(stepId), key, read,
					language);
			if (answered.next().filter(StepView::held).isPresent()) {
				return new ModelAndView("redirect:/cases/{caseId}/steps/{stepId}");
			}
			if (answered.waits()) {
				return new ModelAndView(SafetyPage.HEARD);
			}
			if (answered.rests()) {
				return new ModelAndView(PausePage.SENT);
			}
		}
		catch (Refusal refusal) {
			if (refusal.code().equals(CHANGED)) {
				return Leaf.of(step(visitor, caseId, stepId, language), Integer.MAX_VALUE)
					.view(HttpStatus.CONFLICT)
					.addObject(CHANGED, true);
			}
			if (!refusal.errors().isEmpty()) {
				return Leaf.of(step(visitor, caseId, stepId, language), Integer.MAX_VALUE)
					.at(refusal.errors())
					.view(HttpStatus.UNPROCESSABLE_CONTENT);
			}
			if (!refusal.code().equals(SENT)
					&& (!refusal.code().equals("already-done") || !sentWith(key, visitor, caseId, stepId, language))) {
				throw refusal;
			}
		}
		return new ModelAndView("redirect:/cases/{caseId}?sent");
	}

	/**
	 * Whether this very page has sent the step before. The draft is gone then, so the
	 * answers differ, but the key does not.
	 */
	private boolean sentWith(String key, Visitor visitor, String caseId, String stepId, Locale language) {
		try {
			this.answerStep.answer(visitor, CaseId.of(caseId), Ids.parse(stepId), key, Map.of(), language);
			return true;
		}
		catch (Refusal refusal) {
			return refusal.code().equals(SENT);
		}
	}

	private StepView step(Visitor visitor, String caseId, String stepId, Locale language) {
		return this.lookUpStep.one(visitor, CaseId.of(caseId), Ids.parse(stepId), language);
	}

}
