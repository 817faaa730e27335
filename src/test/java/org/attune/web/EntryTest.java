package org.attune.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.attune.Mailbox;
import org.attune.notify.Postman;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.awaitility.Awaitility;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The door, and the mails that lead to it. */
@TestPropertySource(
		properties = { "attune.rate.sign-in=1000", "attune.mail.quiet.from=00:00", "attune.mail.quiet.until=00:00" })
abstract class EntryTest extends WebTest {

	@RegisterExtension
	private static final Mailbox MAIL = new Mailbox();

	@Autowired
	private Postman postman;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void mail(DynamicPropertyRegistry settings) {
		MAIL.settings(settings);
	}

	Guest guest() {
		return new Guest(this.port, "en");
	}

	Guest guest(String language) {
		return new Guest(this.port, language);
	}

	/** Somebody comes in by a link, or is in as a member of staff. */
	Guest comesIn(UUID account) throws Exception {
		if (this.accounts.kind(account).filter(Visitor.Kind::isStaff).isPresent()) {
			return guest().isIn(this.tokens.issue(account, Duration.ofHours(1)));
		}
		return enters(guest(), "/enter?token=" + this.links.issue(account));
	}

	Guest enters(Guest guest, String link) throws Exception {
		guest.opens(link);
		return guest.sends("/enter", "token", link.substring(link.indexOf('=') + 1));
	}

	UUID person(String name, String contact) {
		return this.accounts.create(Visitor.Kind.PARTICIPANT, name, contact);
	}

	static String address() {
		return UUID.randomUUID() + "@example.org";
	}

	/** The mails to an address, once there are so many. */
	List<String> mails(String address, int count) {
		return Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
			this.postman.work();
			return sent(address);
		}, (mails) -> mails.size() >= count);
	}

	/** The mails that went to an address so far. */
	static List<String> sent(String address) {
		return MAIL.sent(address);
	}

	/** The path of the link in a mail. */
	static String link(String mail) {
		return Mailbox.link(mail);
	}

}
