package org.attune.notify.pager;

import org.attune.casefile.calls.Called;
import org.attune.casefile.calls.Unseen;
import org.attune.casefile.practice.Practice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings notes to the pager, one a transaction; a note that does not get there is brought
 * again, as long as nobody has said that they look.
 */
@Component
class BringNotes {

	private static final Logger LOG = LoggerFactory.getLogger(BringNotes.class);

	private final PagerNotes notes;

	private final Pager pager;

	private final Practice practice;

	private final Unseen unseen;

	private final TransactionTemplate transaction;

	BringNotes(PagerNotes notes, Pager pager, Practice practice, Unseen unseen, TransactionTemplate transaction) {
		this.notes = notes;
		this.pager = pager;
		this.practice = practice;
		this.unseen = unseen;
		this.transaction = transaction;
	}

	/** Writes it down in the transaction of what happened. */
	@EventListener
	void on(Called called) {
		if (called.urgent() && address() != null) {
			this.notes.add(called.caseId());
		}
	}

	/** Brings all that is due. */
	void work() {
		while (Boolean.TRUE.equals(this.transaction.execute((status) -> workOne()))) {
			LOG.debug("A note is done");
		}
	}

	private boolean workOne() {
		return this.notes.next().map((note) -> {
			bring(note, address());
			return true;
		}).orElse(false);
	}

	private void bring(PagerNotes.Note note, String address) {
		if (address == null || !this.unseen.isAlert(note.about())) {
			this.notes.drop(note);
		}
		else if (this.pager.post(address, note.about())) {
			this.notes.sent(note);
		}
		else {
			this.notes.later(note, address);
		}
	}

	private String address() {
		return this.practice.settings().alarm().pager();
	}

}
