package org.attune.oversight.alarm;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When somebody who was in danger is looked at again.
 *
 * @param after how long after each decision about a red alert, ISO 8601
 */
@ConfigurationProperties("attune.safety.look-again")
record LookSettings(@DefaultValue( {
		"P1D", "P7D" }) List<Duration> after){
}
