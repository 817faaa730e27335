package org.attune.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.attune.terms.Visitor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has links sent to addresses; nobody who asks learns whether an address is known. */
@Component
public class NewLinks {

	private final Accounts accounts;

	private final SpokenLanguage languages;

	private final ApplicationEventPublisher events;

	NewLinks(Accounts accounts, SpokenLanguage languages, ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.languages = languages;
		this.events = events;
	}

	/** Has a new link sent, if the address is known. */
	@Transactional
	public void lost(String contact) {
		this.accounts.findByContact(contact).map(LinkLost::new).ifPresent(this.events::publishEvent);
	}

	/**
	 * Has a link sent that leads to a new case, or to a journal for who begins alone.
	 * Whoever is not known gets an account without a name; {@code language} is what they
	 * read now, or null.
	 */
	@Transactional
	public void begin(String contact, Locale language, boolean alone) {
		Optional<UUID> known = this.accounts.findByContact(contact);
		UUID account = known.orElseGet(() -> this.accounts.create(Visitor.Kind.PARTICIPANT, "", contact));
		if (known.isEmpty() && language != null) {
			this.languages.choose(account, language);
		}
		this.events.publishEvent(new BeginningAsked(account, alone));
	}

}
