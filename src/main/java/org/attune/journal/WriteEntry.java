package org.attune.journal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.attune.casefile.form.AnswerCheck;
import org.attune.casefile.form.Form;
import org.attune.engine.Verb;
import org.attune.terms.Refusal;
import org.attune.terms.Refusal.FieldError;
import org.attune.terms.Visitor;

/** A person writes for themselves; nobody else reads it, and nobody is told. */
@Verb
public class WriteEntry {

	private final JournalForm form;

	private final Journals journals;

	private final JournalEntries entries;

	WriteEntry(JournalForm form, Journals journals, JournalEntries entries) {
		this.form = form;
		this.journals = journals;
		this.entries = entries;
	}

	/**
	 * Writes an entry, or writes it anew; the id is the author's to choose, so that what
	 * is sent twice stands there once. Refused: staff and portals, who have no journal;
	 * another's entry, as not found; answers that do not fit, and none at all.
	 */
	public void write(Visitor visitor, UUID entry, Map<String, Object> answers, Locale language) {
		visitor.require(Visitor.Kind.PARTICIPANT);
		Form asked = this.form.in(language);
		Map<String, Object> kept = AnswerCheck.check(asked, answers).orRefuse();
		if (kept.isEmpty()) {
			throw Refusal.invalidAnswers(List.of(new FieldError(asked.fields().get(0).key(), "nothing", List.of())));
		}
		if (!this.entries.write(visitor.account(), this.journals.open(visitor.account()), entry, kept)) {
			throw Refusal.notFound();
		}
	}

}
