package org.attune.identity;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The machines that archive checkpoints and exports.
 *
 * @param keys one for each, of at least 32 characters
 */
@ConfigurationProperties("attune.audit")
record AuditSettings(@DefaultValue List<String> keys) {
}
