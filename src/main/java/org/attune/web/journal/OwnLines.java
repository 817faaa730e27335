package org.attune.web.journal;

import java.util.List;

import org.attune.journal.Entry;
import org.attune.journal.ReadJournal;
import org.attune.terms.Visitor;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The lines of the reader's own journal, for templates. */
@Component
class OwnLines {

	private final ReadJournal readJournal;

	OwnLines(ReadJournal readJournal) {
		this.readJournal = readJournal;
	}

	/** Those of the newest entries. */
	public List<Entry.Line> all() {
		Authentication reader = SecurityContextHolder.getContext().getAuthentication();
		return (reader != null && reader.getPrincipal() instanceof Visitor visitor)
				? this.readJournal.lines(visitor, LocaleContextHolder.getLocale()) : List.of();
	}

}
