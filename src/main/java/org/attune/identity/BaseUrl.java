package org.attune.identity;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address that people reach this installation at: the setting
 * {@code attune.base-url}, or without it this machine, at the port that is really
 * listened on.
 */
@Component
public final class BaseUrl {

	private final Environment environment;

	BaseUrl(Environment environment) {
		this.environment = environment;
	}

	/** Such as {@code https://talk.example.org}. */
	public String value() {
		String set = this.environment.getProperty("attune.base-url", "");
		return set.isBlank() ? "http://localhost:" + port() : set;
	}

	/** The address of a page that signs in with a token. */
	public String enter(String token) {
		return value() + "/enter?token=" + token;
	}

	/** The address of a page where a member of staff sets up how they sign in. */
	public String setUp(String token) {
		return value() + "/staff/set-up?token=" + token;
	}

	/** The address of a page that shows that a new mail address is its owner's. */
	public String confirmAddress(String token) {
		return value() + "/account/address?token=" + token;
	}

	private String port() {
		return this.environment.getProperty("local.server.port", this.environment.getProperty("server.port", "8080"));
	}

}
