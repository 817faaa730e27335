package org.attune.web.journal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.attune.casefile.form.Form;
import org.attune.casefile.form.FormPost;
import org.attune.journal.EraseEntries;
import org.attune.journal.JournalForm;
import org.attune.journal.ReadJournal;
import org.attune.journal.WriteEntry;
import org.attune.session.OfferProcesses;
import org.attune.terms.Ids;
import org.attune.terms.Refusal;
import org.attune.terms.Refusal.FieldError;
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

/** A person's journal: what they wrote, and one entry to write or change. */
@Controller
@RequestMapping("/journal")
class JournalPage {

	private static final String JOURNAL = "redirect:/journal";

	private final JournalForm form;

	private final ReadJournal readJournal;

	private final WriteEntry writeEntry;

	private final EraseEntries eraseEntries;

	private final OfferProcesses offerProcesses;

	JournalPage(JournalForm form, ReadJournal readJournal, WriteEntry writeEntry, EraseEntries eraseEntries,
			OfferProcesses offerProcesses) {
		this.form = form;
		this.readJournal = readJournal;
		this.writeEntry = writeEntry;
		this.eraseEntries = eraseEntries;
		this.offerProcesses = offerProcesses;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal Visitor visitor, @RequestParam(required = false) String after,
			Locale language) {
		return new ModelAndView("journal/show",
				Map.of("journal", this.readJournal.page(visitor, (after != null) ? Ids.parse(after) : null), "form",
						this.form.in(language), "mayInvite", this.offerProcesses.toAnybody()));
	}

	@GetMapping("/new")
	ModelAndView begin(@AuthenticationPrincipal Visitor visitor, Locale language) {
		visitor.require(Visitor.Kind.PARTICIPANT);
		return entry(UUID.randomUUID(), Map.of(), List.of(), language).addObject("blank", true);
	}

	@GetMapping("/{entryId}")
	ModelAndView look(@AuthenticationPrincipal Visitor visitor, @PathVariable String entryId, Locale language) {
		UUID id = Ids.parse(entryId);
		return entry(id, this.readJournal.one(visitor, id).answers(), List.of(), language);
	}

	/** Goes back to the journal, and keeps what was written as far as something was. */
	@PostMapping(path = "/{entryId}", params = "-back")
	ModelAndView leave(@AuthenticationPrincipal Visitor visitor, @PathVariable String entryId,
			@RequestParam MultiValueMap<String, String> post, Locale language) {
		ModelAndView kept = write(visitor, entryId, post, language);
		List<?> wrong = (List<?>) kept.getModel().getOrDefault("wrong", List.of());
		return wrong.stream().anyMatch((error) -> ((FieldError) error).code().equals("nothing"))
				? new ModelAndView(JOURNAL) : kept;
	}

	/** Keeps what was typed so far, while its author types on. */
	@PostMapping("/{entryId}/draft")
	String draft(@AuthenticationPrincipal Visitor visitor, @PathVariable String entryId,
			@RequestParam MultiValueMap<String, String> post, Locale language) {
		boolean kept = write(visitor, entryId, post, language).getStatus() == null;
		return kept ? "step/_saved :: saved" : "step/_saved :: unsaved";
	}

	/** Keeps what was written; sent twice, it stands there once. */
	@PostMapping(path = "/{entryId}", params = "!-back")
	ModelAndView write(@AuthenticationPrincipal Visitor visitor, @PathVariable String entryId,
			@RequestParam MultiValueMap<String, String> post, Locale language) {
		UUID id = Ids.parse(entryId);
		Map<String, Object> answers = FormPost.answers(this.form.in(language).fields(), post);
		try {
			this.writeEntry.write(visitor, id, answers, language);
			return new ModelAndView(JOURNAL + "?kept");
		}
		catch (Refusal refusal) {
			if (refusal.errors().isEmpty()) {
				throw refusal;
			}
			return entry(id, answers, refusal.errors(), language);
		}
	}

	@PostMapping("/{entryId}/deletion")
	String delete(@AuthenticationPrincipal Visitor visitor, @PathVariable String entryId) {
		this.eraseEntries.one(visitor, Ids.parse(entryId));
		return JOURNAL + "?erased";
	}

	@PostMapping("/erasing")
	String erase(@AuthenticationPrincipal Visitor visitor) {
		this.eraseEntries.all(visitor);
		return JOURNAL + "?erased";
	}

	private ModelAndView entry(UUID id, Map<String, Object> answers, List<FieldError> wrong, Locale language) {
		Form asked = this.form.in(language);
		return new ModelAndView("journal/entry",
				Map.of("entryId", id, "page", asked.pages().get(0), "form", asked, "answers", answers, "wrong", wrong),
				wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
	}

}
