package org.attune.identity.staff;

import org.attune.identity.Accounts;
import org.attune.identity.Arrivals;
import org.attune.terms.Visitor;

import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the door asks of members of staff. */
@Configuration(proxyBeanMethods = false)
public class StaffDoor {

	private final Accounts accounts;

	private final StaffKeys keys;

	private final Arrivals arrivals;

	private final boolean demo;

	StaffDoor(Accounts accounts, StaffKeys keys, Arrivals arrivals, Environment environment) {
		this.accounts = accounts;
		this.keys = keys;
		this.arrivals = arrivals;
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
	}

	/**
	 * Whether a link alone brings this account in: participants, and everybody in the
	 * demo.
	 */
	public boolean opensByLink(UUID account) {
		return this.demo || !this.accounts.kind(account).filter(Visitor.Kind::isStaff).isPresent();
	}

	/** Whether the member has set up how they come in. */
	public boolean isSetUp(UUID account) {
		return this.keys.of(account).filter(StaffKeys.Key::isReady).isPresent();
	}

	/** Whether the member came in, or can as soon as they like. */
	boolean isReady(UUID account) {
		return isSetUp(account) || (opensByLink(account) && this.arrivals.cameByLink(account));
	}

	@Bean
	static PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

}
