package org.attune.journal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.attune.engine.Verb;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.attune.vault.Safe;

/**
 * A person reads what they wrote for themselves. There is no other way to it: what a verb
 * gives out belongs to the very visitor who asks.
 */
@Verb
public class ReadJournal {

	private static final int PAGE = 20;

	private final JournalForm form;

	private final Journals journals;

	private final JournalEntries entries;

	ReadJournal(JournalForm form, Journals journals, JournalEntries entries) {
		this.form = form;
		this.journals = journals;
		this.entries = entries;
	}

	/**
	 * Some entries, the newest first.
	 * @param after where the page before ended; null to begin
	 */
	public Page page(Visitor visitor, UUID after) {
		visitor.require(Visitor.Kind.PARTICIPANT);
		List<Entry> found = newest(visitor, after, PAGE + 1);
		List<Entry> shown = found.subList(0, Math.min(PAGE, found.size()));
		return new Page(shown, (found.size() > PAGE) ? shown.get(PAGE - 1).id() : null);
	}

	/** All entries, the newest first; none for who has no journal. */
	public List<Entry> all(Visitor visitor) {
		return newest(visitor, null, Integer.MAX_VALUE);
	}

	private List<Entry> newest(Visitor visitor, UUID after, int most) {
		Optional<Safe> safe = this.journals.find(visitor.account());
		return safe.map((own) -> this.entries.newest(visitor.account(), own, after, most)).orElse(List.of());
	}

	/** One entry; refused as not found when it is not the visitor's. */
	public Entry one(Visitor visitor, UUID entry) {
		visitor.require(Visitor.Kind.PARTICIPANT);
		return this.journals.find(visitor.account())
			.flatMap((safe) -> this.entries.find(visitor.account(), safe, entry))
			.orElseThrow(Refusal::notFound);
	}

	/** What stands in all entries, line by line; none for who has no journal. */
	public List<Entry.Line> lines(Visitor visitor, Locale language) {
		return all(visitor).stream().flatMap((entry) -> entry.lines(this.form.in(language)).stream()).toList();
	}

	/**
	 * A part of a journal.
	 *
	 * @param next where the next part begins; null when this is the last
	 */
	public record Page(List<Entry> entries, UUID next) {
	}

}
