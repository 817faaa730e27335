package org.attune.identity;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people stay known.
 *
 * @param linkLasts until when a sign-in link can be used; people may answer a mail days
 * later
 * @param sessionLasts until when somebody who used a link stays signed in
 * @param staffSessionLasts until when a member of staff does
 */
@ConfigurationProperties("attune.identity")
public record IdentitySettings(@DefaultValue("PT72H") Duration linkLasts, @DefaultValue("P30D") Duration sessionLasts,
		@DefaultValue("PT12H") Duration staffSessionLasts) {
}
