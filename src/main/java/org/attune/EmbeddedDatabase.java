package org.attune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL that comes with the program, for trying it out. Its data survives
 * restarts and crashes; it asks for a password that lies beside the data.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("attune.embedded.directory")
class EmbeddedDatabase {

	private static final Duration RECOVERY = Duration.ofMinutes(2);

	private static final int PASSWORD_BYTES = 24;

	private static final String USER = "postgres";

	/** Whoever has it may take a server that runs there for one that was left over. */
	@Bean
	SoleUse embeddedDirectory(@Value("${attune.embedded.directory}") Path directory) throws IOException {
		return SoleUse.of(directory.toAbsolutePath());
	}

	@Bean(destroyMethod = "close")
	EmbeddedPostgres embeddedPostgres(SoleUse embeddedDirectory, @Value("${attune.embedded.directory}") Path directory)
			throws IOException {
		Path data = directory.toAbsolutePath().resolve("postgres");
		stopLeftOver(data);
		String password = password(directory.resolve("database-password"));
		EmbeddedPostgres postgres = EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setConnectConfig("password", password)
			.setPGStartupWait(RECOVERY)
			.setRegisterShutdownHook(false)
			.start();
		requirePassword(postgres, data, password);
		return postgres;
	}

	@Bean
	JdbcConnectionDetails embeddedConnection(EmbeddedPostgres postgres,
			@Value("${attune.embedded.directory}") Path directory) throws IOException {
		return new Connection(postgres.getJdbcUrl(USER, USER), password(directory.resolve("database-password")));
	}

	/**
	 * A server outlives a program that was killed, and its processes outlive a server
	 * that was killed; two on the same data would be one too many.
	 */
	private static void stopLeftOver(Path data) throws IOException {
		Path pidFile = data.resolve("postmaster.pid");
		if (Files.exists(pidFile)) {
			long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
			Optional<ProcessHandle> server = ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres);
			server.ifPresent(ProcessHandle::destroy);
			Path directory = data.toRealPath();
			Stream<ProcessHandle> orphans = ProcessHandle.allProcesses().filter((each) -> worksIn(each, directory));
			CompletableFuture
				.allOf(Stream.concat(server.stream(), orphans)
					.map(ProcessHandle::onExit)
					.toArray(CompletableFuture<?>[]::new))
				.orTimeout(RECOVERY.toSeconds(), TimeUnit.SECONDS)
				.join();
		}
	}

	/** Where a system does not tell, nobody is waited for. */
	private static boolean worksIn(ProcessHandle process, Path directory) {
		try {
			return isPostgres(process)
					&& Files.readSymbolicLink(Path.of("/proc", process.pid() + "", "cwd")).equals(directory);
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean isPostgres(ProcessHandle process) {
		return process.info().command().filter((command) -> command.endsWith("postgres")).isPresent();
	}

	private static String password(Path file) throws IOException {
		if (Files.notExists(file)) {
			byte[] random = new byte[PASSWORD_BYTES];
			new SecureRandom().nextBytes(random);
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(file, HexFormat.of().formatHex(random));
		}
		return Files.readString(file).strip();
	}

	/** As it is set up, the server trusts everybody on this machine. */
	private static void requirePassword(EmbeddedPostgres postgres, Path data, String password) throws IOException {
		JdbcClient jdbc = JdbcClient.create(postgres.getPostgresDatabase());
		jdbc.sql("alter user " + USER + " password '" + password + "'").update();
		Files.write(data.resolve("pg_hba.conf"),
				List.of("host all all 127.0.0.1/32 scram-sha-256", "host all all ::1/128 scram-sha-256"));
		jdbc.sql("select pg_reload_conf()").query(Boolean.class).single();
	}

	private record Connection(String url, String password) implements JdbcConnectionDetails {

		@Override
		public String getUsername() {
			return USER;
		}

		@Override
		public String getPassword() {
			return this.password;
		}

		@Override
		public String getJdbcUrl() {
			return this.url;
		}

		@Override
		public String toString() {
			return this.url;
		}

	}

}
