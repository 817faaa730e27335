package org.attune.engine;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where a practice keeps process files of its own.
 *
 * @param extra a directory of the same shape as {@code processes/}, read at start-up;
 * null if there is none
 */
@ConfigurationProperties("attune.processes")
record ProcessSettings(Path extra) {
}
