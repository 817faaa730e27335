package org.attune.demo;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.attune.identity.Accounts;
import org.attune.identity.SignInLinks;
import org.attune.session.OpenCase;
import org.attune.terms.Pace;
import org.attune.terms.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sets up two people with an open case, a counselor and an auditor, and prints a fresh
 * sign-in link for each.
 */
@Component
@Profile("demo")
class DemoCase {

	private static final Logger LOG = LoggerFactory.getLogger(DemoCase.class);

	private final Accounts accounts;

	private final SignInLinks links;

	private final OpenCase openCase;

	private final String baseUrl;

	DemoCase(Accounts accounts, SignInLinks links, OpenCase openCase, @Value("${attune.base-url}") String baseUrl) {
		this.accounts = accounts;
		this.links = links;
		this.openCase = openCase;
		this.baseUrl = baseUrl;
	}

	@EventListener(ApplicationReadyEvent.class)
	void show() {
		boolean first = this.accounts.findByContact(contact("Ana")).isEmpty();
		UUID ana = account("Ana", Visitor.Kind.PARTICIPANT);
		UUID ben = account("Ben", Visitor.Kind.PARTICIPANT);
		UUID cora = account("Cora", Visitor.Kind.COUNSELOR);
		UUID abel = account("Abel", Visitor.Kind.AUDITOR);
		if (first) {
			this.openCase.open(new Visitor(ana, Visitor.Kind.PARTICIPANT),
					new OpenCase.Wish("quick-talk", "Who cooks on weekdays", "partners", "en", Pace.NORMAL,
							List.of(new OpenCase.Named("Ben", contact("Ben"))), null));
		}
		LOG.info("""
				Attune is ready at {} - open each link in a browser (or a private window) of its own:

				  Ana, participant:  {}
				  Ben, participant:  {}
				  Cora, counselor:   {}
				  Abel, auditor:     {}

				  Their mails:       {}/demo/mail
				""", this.baseUrl, link(ana), link(ben), link(cora), link(abel), this.baseUrl);
	}

	private UUID account(String name, Visitor.Kind kind) {
		return this.accounts.findByContact(contact(name))
			.orElseGet(() -> this.accounts.create(kind, name, contact(name)));
	}

	private String link(UUID account) {
		return this.baseUrl + "/enter?token=" + this.links.issue(account);
	}

	private static String contact(String name) {
		return name.toLowerCase(Locale.ROOT) + "@example.org";
	}

}
