package org.attune.web.guard;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests a minute one caller may send; as many may come at once.
 *
 * @param person for one account
 * @param portal for one portal key; many people stand behind it
 * @param address for one client address without a valid token
 * @param signIn attempts to use a sign-in link, or to get one, for one client address
 */
@ConfigurationProperties("attune.rate")
record RateSettings(@DefaultValue("600") int person, @DefaultValue("6000") int portal, @DefaultValue("600") int address,
		@DefaultValue("20") int signIn) {
}
