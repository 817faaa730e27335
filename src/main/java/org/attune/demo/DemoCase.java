package org.attune.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.attune.identity.Accounts;
import org.attune.identity.BaseUrl;
import org.attune.identity.SignInLinks;
import org.attune.session.MyCases;
import org.attune.session.OpenCase;
import org.attune.terms.Pace;
import org.attune.terms.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sets up two people with an open case, a new one whenever the last has ended, somebody
 * on their own, and one of each role of the staff, and prints a fresh sign-in link for
 * each.
 */
@Component
@Profile("demo")
class DemoCase {

	private static final Logger LOG = LoggerFactory.getLogger(DemoCase.class);

	private final Accounts accounts;

	private final SignInLinks links;

	private final MyCases cases;

	private final OpenCase openCase;

	private final BaseUrl baseUrl;

	private final MessageSource messages;

	private final Path data;

	DemoCase(Accounts accounts, SignInLinks links, MyCases cases, OpenCase openCase, BaseUrl baseUrl,
			MessageSource messages, @Value("${attune.embedded.directory:data}") Path data) {
		this.accounts = accounts;
		this.links = links;
		this.cases = cases;
		this.openCase = openCase;
		this.baseUrl = baseUrl;
		this.messages = messages;
		this.data = data;
	}

	@EventListener(ApplicationReadyEvent.class)
	void show() {
		Visitor ana = account("Ana", Visitor.Kind.PARTICIPANT);
		Visitor ben = account("Ben", Visitor.Kind.PARTICIPANT);
		Visitor emil = account("Emil", Visitor.Kind.PARTICIPANT);
		Visitor cora = account("Cora", Visitor.Kind.COUNSELOR);
		Visitor abel = account("Abel", Visitor.Kind.AUDITOR);
		Visitor sara = account("Sara", Visitor.Kind.SUPERVISOR);
		Visitor amelie = account("Amelie", Visitor.Kind.ADMINISTRATOR);
		if (this.cases.of(ana).stream().allMatch((line) -> line.status().equals("closed"))) {
			open(ana);
		}
		Object[] links = { link(ana), link(ben), this.baseUrl.value(), this.data.toAbsolutePath(), link(cora),
				link(abel), link(sara), link(amelie),
				this.baseUrl.enter(this.links.issue(emil.account(), "/journal")) };
		LOG.info("\n\n{}\n", this.messages.getMessage("demo.ready", links, Locale.ENGLISH));
	}

	private void open(Visitor ana) {
		this.openCase.open(ana, new OpenCase.Wish("quick-talk", "Who cooks on weekdays", "partners", "en", Pace.NORMAL,
				List.of(new OpenCase.Named("Ben", contact("Ben"))), null));
	}

	private Visitor account(String name, Visitor.Kind kind) {
		UUID account = this.accounts.findByContact(contact(name))
			.orElseGet(() -> this.accounts.create(kind, name, contact(name)));
		return new Visitor(account, kind);
	}

	private String link(Visitor visitor) {
		return this.baseUrl.enter(this.links.issue(visitor.account()));
	}

	private static String contact(String name) {
		return name.toLowerCase(Locale.ROOT) + "@example.org";
	}

}
