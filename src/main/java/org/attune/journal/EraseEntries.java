package org.attune.journal;

import java.util.UUID;

import org.attune.engine.Verb;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/** A person erases what they wrote for themselves, for good. */
@Verb
public class EraseEntries {

	private final Journals journals;

	private final JournalEntries entries;

	EraseEntries(Journals journals, JournalEntries entries) {
		this.journals = journals;
		this.entries = entries;
	}

	/** Erases one entry; refused as not found when it is not the visitor's. */
	public void one(Visitor visitor, UUID entry) {
		visitor.require(Visitor.Kind.PARTICIPANT);
		if (!this.entries.delete(visitor.account(), entry)) {
			throw Refusal.notFound();
		}
	}

	/** Erases all of them, and the key they were sealed with. */
	public void all(Visitor visitor) {
		visitor.require(Visitor.Kind.PARTICIPANT);
		this.journals.erase(visitor.account());
	}

}
