package org.attune.web.live;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How streams of events are kept.
 *
 * @param heartbeat how often each stream gets a sign of life, and is ended if its reader
 * is not signed in any more; shorter than what proxies wait for an answer
 * @param streams how many streams one account may have open on one node
 */
@ConfigurationProperties("attune.live")
record LiveSettings(@DefaultValue("PT15S") Duration heartbeat, @DefaultValue("20") int streams) {
}
