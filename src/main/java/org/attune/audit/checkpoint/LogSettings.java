package org.attune.audit.checkpoint;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who signs the log, and where checkpoints go.
 *
 * @param signingKeyFile the file with the key that signs; made where there is none
 * @param origin the name of the log, for a new key; else made from the base address
 * @param checkpointDirectory where checkpoints are written, outside the database
 * @param mailTo who gets a checkpoint by mail each day
 * @param acceptRestore the size of the checkpoint that a restored database does not reach
 * or contradicts, and that is given up by that
 */
@ConfigurationProperties("attune.audit")
record LogSettings(Path signingKeyFile, String origin, Path checkpointDirectory, @DefaultValue List<String> mailTo,
		Long acceptRestore) {
}
