package org.attune;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.attune.simulate.Simulation;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Walks random cases in a program of its own, which serves nobody and sends no mail.
 *
 * @param options settings of the program, such as those of its database
 */
record SimulateCommand(int cases, long seed, List<String> options) {

	private static final int MOST_CASES = 1_000_000;

	/** What is made up need not survive a crash, but is made sooner so. */
	private static final Map<String, Object> SETTINGS = Map.of("spring.datasource.hikari.connection-init-sql",
			"set synchronous_commit to off");

	/** Reads the arguments; empty where they are used wrongly. */
	static Optional<SimulateCommand> read(String... args) {
		Integer cases = null;
		Long seed = null;
		List<String> options = new ArrayList<>();
		for (int at = 1; at < args.length; at++) {
			String value = (at + 1 < args.length) ? args[at + 1] : "";
			if (args[at].equals("--cases") && value.matches("[1-9]\\d{0,6}")) {
				cases = Integer.valueOf(args[++at]);
			}
			else if (args[at].equals("--seed") && value.matches("-?\\d{1,18}")) {
				seed = Long.valueOf(args[++at]);
			}
			else if (QuietProgram.isOption(args[at])) {
				options.add(args[at]);
			}
			else {
				return Optional.empty();
			}
		}
		boolean fine = cases != null && cases <= MOST_CASES && seed != null;
		return fine ? Optional.of(new SimulateCommand(cases, seed, options)) : Optional.empty();
	}

	/** Walks them; false if one did not come to an end. */
	boolean run(BiConsumer<String, Object[]> say) {
		try (ConfigurableApplicationContext context = QuietProgram.start(this.options, Set.of("simulate"), SETTINGS)) {
			return context.getBean(Simulation.class).walk(this.cases, this.seed, new Told(say)).fine();
		}
	}

	/** Says how it goes. */
	private record Told(BiConsumer<String, Object[]> say) implements Simulation.Listener {

		@Override
		public void over(int over, int cases, String at) {
			this.say.accept("simulate.progress", new Object[] { over, cases, at });
		}

		@Override
		public void failed(int number, String why) {
			this.say.accept("simulate.failed", new Object[] { number, why });
		}

		@Override
		public void done(Simulation.Result result) {
			result.ends().forEach((end, count) -> this.say.accept("simulate.end", new Object[] { end, count }));
			this.say.accept("simulate.all",
					new Object[] { result.cases(), result.answers(), result.stuck(), result.failed() });
		}

	}

}
