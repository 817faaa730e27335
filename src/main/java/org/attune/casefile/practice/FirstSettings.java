package org.attune.casefile.practice;

import org.attune.casefile.practice.PracticeSettings.Need;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a practice works until its administrator says otherwise.
 *
 * @param counselor whether every case gets a counselor, or those alone that need one
 */
@ConfigurationProperties("attune.practice")
record FirstSettings(@DefaultValue("when-needed") Need counselor) {
}
