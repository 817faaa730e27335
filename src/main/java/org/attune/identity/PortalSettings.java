package org.attune.identity;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The practice's own web sites.
 *
 * @param keys one for each, of at least 32 characters
 */
@ConfigurationProperties("attune.portal")
record PortalSettings(@DefaultValue List<String> keys) {
}
