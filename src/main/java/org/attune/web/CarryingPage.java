package org.attune.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.journal.Entry;
import org.attune.journal.ReadJournal;
import org.attune.session.LookUpStep;
import org.attune.session.SaveDraft;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A person takes single lines of their journal over into a step. They become a draft of
 * their own, which nobody reads until it is sent; the rest of the journal stays there.
 */
@Controller
class CarryingPage {

	private final LookUpStep lookUpStep;

	private final SaveDraft saveDraft;

	private final ReadJournal readJournal;

	CarryingPage(LookUpStep lookUpStep, SaveDraft saveDraft, ReadJournal readJournal) {
		this.lookUpStep = lookUpStep;
		this.saveDraft = saveDraft;
		this.readJournal = readJournal;
	}

	/** Adds the lines that were ticked to one field, below what was typed there. */
	@PostMapping("/cases/{caseId}/steps/{stepId}/journal-lines")
	String carry(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @PathVariable String stepId,
			@RequestParam("-page") int page, @RequestParam("-into") String into,
			@RequestParam MultiValueMap<String, String> post, Locale language) {
		CaseId id = CaseId.of(caseId);
		UUID step = Ids.parse(stepId);
		Leaf leaf = Leaf.of(this.lookUpStep.one(visitor, id, step, language), page);
		if (leaf.texts().stream().noneMatch((field) -> field.key().equals(into))) {
			throw Refusal.notFound();
		}
		Map<String, Object> typed = leaf.read(post);
		typed.merge(into, lines(visitor, post.getOrDefault("-line", List.of()), language), CarryingPage::below);
		this.saveDraft.add(visitor, id, step, typed, false);
		return "redirect:/cases/{caseId}/steps/{stepId}?page=" + leaf.index() + "#f-" + into;
	}

	private String lines(Visitor visitor, List<String> ticked, Locale language) {
		return this.readJournal.lines(visitor, language)
			.stream()
			.filter((line) -> ticked.contains(line.ref()))
			.map(Entry.Line::text)
			.collect(Collectors.joining(" "));
	}

	private static Object below(Object typed, Object lines) {
		return Stream.of(typed, lines)
			.map(Object::toString)
			.filter((text) -> !text.isBlank())
			.collect(Collectors.joining(" "));
	}

}
