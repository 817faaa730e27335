package org.attune.session.people;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are invited.
 *
 * @param rest for how long nobody is invited again by whom they said no to, or left; ISO
 * 8601
 */
@ConfigurationProperties("attune.invitations")
record InvitationSettings(@DefaultValue("P90D") Duration rest) {
}
