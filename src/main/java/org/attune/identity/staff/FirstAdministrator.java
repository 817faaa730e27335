package org.attune.identity.staff;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.attune.identity.Accounts;
import org.attune.identity.BaseUrl;
import org.attune.identity.SignInLinks;
import org.attune.terms.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first start prints a link for who is to administrate the practice: it works once,
 * for a day. As long as nobody does, later starts say how to get another one, which makes
 * the one before worthless. There is no fixed password.
 */
@Component
@Profile("!demo & !quiet")
class FirstAdministrator {

	private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

	private static final Duration DAY = Duration.ofDays(1);

	private static final String SETTING = "attune.identity.first-link";

	private static final String ANEW = "new";

	/** Names the lock that nodes which start at once take in turn. */
	private static final long LOCK = 0x6174_7475_6e65L;

	private final JdbcClient jdbc;

	private final Accounts accounts;

	private final SignInLinks links;

	private final BaseUrl baseUrl;

	private final AbleStaff staff;

	private final boolean again;

	FirstAdministrator(JdbcClient jdbc, Accounts accounts, SignInLinks links, BaseUrl baseUrl, AbleStaff staff,
			Environment environment) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.links = links;
		this.baseUrl = baseUrl;
		this.staff = staff;
		this.again = environment.getProperty(SETTING, "").equals(ANEW);
	}

	@EventListener(ApplicationReadyEvent.class)
	@Transactional
	public void invite() {
		this.jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((row) -> {
		});
		if (this.staff.all(Visitor.Kind.ADMINISTRATOR).isEmpty()) {
			Optional<UUID> awaited = awaited();
			if (awaited.isEmpty() || this.again) {
				print(awaited.orElseGet(() -> this.accounts.create(Visitor.Kind.ADMINISTRATOR, "", null)));
			}
			else {
				LOG.warn("Nobody administrates this practice yet. The first start printed a link for it. To get "
						+ "another one, start once with --{}={}", SETTING, ANEW);
			}
		}
	}

	private void print(UUID account) {
		LOG.warn("""
				Nobody administrates this practice yet. Who opens this link becomes its administrator. It works \
				once, until tomorrow at this time:

				  {}
				""", this.baseUrl.setUp(this.links.issueToHandOver(account, "/cases", DAY)));
	}

	/** Who was to be it at an earlier start, and has not come. */
	private Optional<UUID> awaited() {
		return this.jdbc.sql("""
				select account_id from account where kind = 'administrator' and closed_at is null and contact is null
				order by created_at limit 1""").query(UUID.class).optional();
	}

}
