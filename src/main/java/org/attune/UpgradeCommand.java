package org.attune;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the tables up to date as their owner, and lets the role {@code attune_app} work
 * with them; the program can then run as that role, which cannot change the record.
 *
 * @param options settings of the program, such as those of its database
 */
record UpgradeCommand(List<String> options) {

	private static final String RIGHTS = "db/role.sql";

	/**
	 * Where the password of the role stands; unless set, the role keeps the one it has.
	 */
	private static final String PASSWORD = "attune.database.role-password";

	/** Reads the arguments; empty where they are used wrongly. */
	static Optional<UpgradeCommand> read(String... args) {
		List<String> options = Arrays.asList(args).subList(1, args.length);
		return options.stream().allMatch(QuietProgram::isOption) ? Optional.of(new UpgradeCommand(options))
				: Optional.empty();
	}

	void run() {
		try (ConfigurableApplicationContext context = QuietProgram.start(this.options, Set.of(), Map.of())) {
			JdbcClient jdbc = context.getBean(JdbcClient.class);
			jdbc.sql(new ClassPathResource(RIGHTS).getContentAsString(StandardCharsets.UTF_8)).update();
			Optional.ofNullable(context.getEnvironment().getProperty(PASSWORD))
				.filter((password) -> !password.isBlank())
				.ifPresent((password) -> jdbc.sql(giving(password, jdbc)).update());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** PostgreSQL takes no parameters there, but quotes them for us. */
	private static String giving(String password, JdbcClient jdbc) {
		return jdbc.sql("select format('alter role attune_app password %L', :password)")
			.param("password", password)
			.query(String.class)
			.single();
	}

}
