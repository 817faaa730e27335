package org.attune.web.journal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.journal.EraseEntries;
import org.attune.journal.JournalForm;
import org.attune.journal.ReadJournal;
import org.attune.journal.WriteEntry;
import org.attune.terms.Ids;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's journal, for programs. */
@RestController
@RequestMapping("/api/v1/journal")
@Tag(name = "journal")
class JournalApi {

	private final JournalForm form;

	private final ReadJournal readJournal;

	private final WriteEntry writeEntry;

	private final EraseEntries eraseEntries;

	JournalApi(JournalForm form, ReadJournal readJournal, WriteEntry writeEntry, EraseEntries eraseEntries) {
		this.form = form;
		this.readJournal = readJournal;
		this.writeEntry = writeEntry;
		this.eraseEntries = eraseEntries;
	}

	@GetMapping
	@Operation(summary = "Read the caller's own journal, the newest entry first; nobody else can")
	Page read(@AuthenticationPrincipal Visitor visitor, @RequestParam(required = false) String after) {
		return Page.of(this.readJournal.page(visitor, (after != null) ? Ids.parse(after) : null));
	}

	@GetMapping("/form")
	@Operation(summary = "See what an entry can hold")
	ObjectNode form(@AuthenticationPrincipal Visitor visitor, Locale language) {
		visitor.require(Visitor.Kind.PARTICIPANT);
		return this.form.in(language).json();
	}

	@PutMapping("/{entryId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Write an entry, or write it anew; the id is a UUID that the caller chooses")
	void write(@AuthenticationPrincipal Visitor visitor, @PathVariable String entryId, @RequestBody Answers body,
			Locale language) {
		if (body.answers() == null) {
			throw Refusal.invalidRequest("answers", "required");
		}
		this.writeEntry.write(visitor, Ids.parse(entryId), body.answers(), language);
	}

	@DeleteMapping("/{entryId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Erase an entry")
	void erase(@AuthenticationPrincipal Visitor visitor, @PathVariable String entryId) {
		this.eraseEntries.one(visitor, Ids.parse(entryId));
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Erase the whole journal, and its key")
	void eraseAll(@AuthenticationPrincipal Visitor visitor) {
		this.eraseEntries.all(visitor);
	}

	/** What somebody writes, by the keys of the journal's fields. */
	@Schema(name = "JournalAnswers")
	record Answers(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Map<String, Object> answers) {
	}

	/** Some entries; {@code next} is null on the last page. */
	@Schema(name = "JournalPage")
	record Page(List<Entry> items, UUID next) {

		static Page of(ReadJournal.Page page) {
			return new Page(page.entries().stream().map(Entry::of).toList(), page.next());
		}

	}

	/** One entry. */
	@Schema(name = "JournalEntry")
	record Entry(UUID entryId, Instant at, Instant changedAt, Map<String, Object> answers) {

		static Entry of(org.attune.journal.Entry entry) {
			return new Entry(entry.id(), entry.at(), entry.changedAt(), entry.answers());
		}

	}

}
