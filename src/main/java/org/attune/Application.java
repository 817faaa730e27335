package org.attune;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Serves, or does what the command line asks for. */
@SpringBootApplication
@EnableResilientMethods
public class Application {

	public static void main(String[] args) {
		if (CommandLine.isCommand(args)) {
			System.exit(new CommandLine(System.in, System.out, System.err).run(args));
		}
		SpringApplication.run(Application.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
