package org.attune.help;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a practice changes about the help it shows.
 *
 * @param directory holds files such as {@code DE.properties}, each in place of the one
 * that came with the program; null for none
 */
@ConfigurationProperties("attune.help")
record HelpSettings(Path directory) {
}
