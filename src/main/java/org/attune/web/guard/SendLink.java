package org.attune.web.guard;

import java.util.Locale;

import org.attune.identity.NewLinks;
import org.attune.web.language.Languages;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Has links sent to addresses. Whoever asks is answered before anybody looks whether the
 * address is known, so that not even the time it takes tells.
 */
@Component
public class SendLink {

	private final NewLinks links;

	private final Languages languages;

	private final AsyncTaskExecutor later;

	SendLink(NewLinks links, Languages languages, @Qualifier("applicationTaskExecutor") AsyncTaskExecutor later) {
		this.links = links;
		this.languages = languages;
		this.later = later;
	}

	/** Sends a new link, to somebody who lost theirs. */
	public void lost(String contact) {
		this.later.execute(() -> this.links.lost(contact));
	}

	/** Sends a link that leads to a new case, or to a journal for who begins alone. */
	public void begin(String contact, Locale reader, boolean alone) {
		Locale language = this.languages.find(reader.toLanguageTag()).orElse(null);
		this.later.execute(() -> begin(contact, language, alone, true));
	}

	/** Two who ask for one address at once want the same account. */
	private void begin(String contact, Locale language, boolean alone, boolean again) {
		try {
			this.links.begin(contact, language, alone);
		}
		catch (OptimisticLockingFailureException ex) {
			if (again) {
				begin(contact, language, alone, false);
			}
		}
	}

}
