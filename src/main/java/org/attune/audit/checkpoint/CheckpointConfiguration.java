package org.attune.audit.checkpoint;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the key that signs the log, and lets checkpoints go out by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogSettings.class)
class CheckpointConfiguration {

	private static final Logger LOG = LoggerFactory.getLogger(CheckpointConfiguration.class);

	private static final Duration OFTEN = Duration.ofMinutes(1);

	private static final LocalTime MORNING = LocalTime.of(6, 0);

	/** Unless a file is named, the key lies beside the keyset, where that can be. */
	@Bean
	Signer signer(LogSettings settings, @Value("${attune.vault.keyset-file:}") String keyset,
			@Value("${attune.embedded.directory:}") String embedded,
			@Value("${attune.base-url:http://localhost}") URI base) {
		String origin = (settings.origin() != null) ? settings.origin() : base.getHost() + "/attune";
		if (settings.signingKeyFile() != null) {
			return KeyFile.readOrCreate(settings.signingKeyFile(), origin);
		}
		Optional<Path> file = beside(keyset, embedded)
			.filter((path) -> Files.exists(path) || Files.isWritable(path.toAbsolutePath().getParent()));
		if (file.isEmpty()) {
			LOG.warn("No checkpoints of the log are signed: set attune.audit.signing-key-file");
		}
		return file.map((path) -> KeyFile.readOrCreate(path, origin)).orElse(null);
	}

	/** Never in the directory that the program was merely started in. */
	private static Optional<Path> beside(String keyset, String embedded) {
		if (!keyset.isBlank()) {
			return Optional.of(Path.of(keyset + ".audit-key"));
		}
		return embedded.isBlank() ? Optional.empty() : Optional.of(Path.of(embedded, "audit-key"));
	}

	/** Where checkpoints go; beside an embedded database unless named. */
	@Bean
	Archive archive(LogSettings settings, @Value("${attune.embedded.directory:}") String embedded) {
		if (settings.checkpointDirectory() != null) {
			return new Archive(settings.checkpointDirectory());
		}
		return embedded.isBlank() ? null : new Archive(Path.of(embedded, "checkpoints"));
	}

	@Bean
	RecurringTask<Void> writeCheckpoints(Checkpoints checkpoints) {
		return Tasks.recurring("write-checkpoints", FixedDelay.of(OFTEN))
			.execute((instance, context) -> checkpoints.archive());
	}

	@Bean
	RecurringTask<Void> mailCheckpoints(CheckpointMail mail) {
		return Tasks.recurring("mail-checkpoints", new Daily(ZoneOffset.UTC, MORNING))
			.execute((instance, context) -> mail.send());
	}

}
