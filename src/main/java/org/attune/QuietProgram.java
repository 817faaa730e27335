package org.attune;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program for a command: it serves nobody, sends no mail and lets no timer fire. */
final class QuietProgram {

	private static final String PROFILE = "quiet";

	private static final Map<String, Object> SETTINGS = Map.of("logging.level.root", "warn", "logging.level.org.attune",
			"warn");

	/** Nobody else comes to its doors. */
	private static final List<String> DOORS = List.of("--server.port=0", "--server.address=127.0.0.1",
			"--management.server.port=0", "--management.server.address=127.0.0.1");

	private QuietProgram() {
	}

	/** Whether the argument is a setting of the program, such as that of its database. */
	static boolean isOption(String argument) {
		return argument.matches("--[\\w.-]+=.*");
	}

	static ConfigurableApplicationContext start(List<String> options, Set<String> profiles,
			Map<String, Object> settings) {
		return new SpringApplicationBuilder(Application.class).profiles(PROFILE)
			.profiles(profiles.toArray(String[]::new))
			.properties(SETTINGS)
			.properties(settings)
			.bannerMode(Banner.Mode.OFF)
			.run(Stream.concat(options.stream(), DOORS.stream()).toArray(String[]::new));
	}

}
