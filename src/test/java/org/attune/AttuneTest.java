package org.attune;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;

import org.attune.session.Guide;
import org.attune.session.Talks;
import org.attune.vault.MasterKeyset;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole program on a real PostgreSQL, with a clock that tests move and somebody
 * else's process files in place.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "spring.datasource.url=jdbc:postgresql:overridden-below")
@ContextConfiguration(initializers = AttuneTest.Settings.class)
@Import({ MovableClock.Configuration.class, Talks.class, Guide.class, WayIn.class })
public @interface AttuneTest {

	/** The settings of an installation, on a database of its own. */
	class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertyValues
				.of("spring.datasource.url=" + TestDatabase.url(), "spring.datasource.username=postgres",
						"attune.vault.keyset-file=" + keyset(), "attune.processes.extra=src/test/processes",
						"attune.portal.keys=" + Portal.KEY, "management.server.port=0", "attune.rate.person=1000000",
						"attune.rate.portal=1000000", "attune.rate.address=1000000", "attune.rate.sign-in=1000000")
				.applyTo(context);
		}

		private static Path keyset() {
			try {
				Path file = Files.createTempDirectory("attune").resolve("keyset.json");
				MasterKeyset.readOrCreate(file);
				return file;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
