package org.attune.casefile;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long words are kept after the end of a case.
 *
 * @param retention by the id of the process; of one that is not named, for ever
 */
@ConfigurationProperties("attune")
public record RetentionSettings(@DefaultValue Map<String, Duration> retention) {
}
