package org.attune;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Without a database of one's own the program brings one, keeps its data in
 * {@code ./data} and listens on loopback only; without any profile it also shows the
 * demo.
 */
class EmbeddedByDefault implements EnvironmentPostProcessor {

	/**
	 * Quiet hours that begin and end at once: who tries it out at night wants to see it.
	 */
	private static final String QUIET_NEVER = "00:00";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.containsProperty("spring.datasource.url")) {
			return;
		}
		Map<String, Object> defaults = new HashMap<>();
		defaults.put("attune.embedded.directory", "data");
		defaults.put("server.address", "127.0.0.1");
		defaults.put("management.server.address", "127.0.0.1");
		if (environment.acceptsProfiles(Profiles.of("quiet"))) {
			defaults.put("attune.practice.counselor", "always");
		}
		if (environment.getActiveProfiles().length == 0) {
			environment.addActiveProfile("demo");
			defaults.put("attune.practice.counselor", "always");
			defaults.put("attune.mail.quiet.until", QUIET_NEVER);
			defaults.put("attune.mail.quiet.from", QUIET_NEVER);
		}
		environment.getPropertySources().addLast(new MapPropertySource("embedded", defaults));
	}

}
