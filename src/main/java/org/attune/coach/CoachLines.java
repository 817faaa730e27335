package org.attune.coach;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The coach for other programs: a JSON line in, a JSON line out. */
public final class CoachLines {

	private final Coach coach = Coach.english();

	private final JsonMapper json = JsonMapper.shared();

	private final Map<String, Moment> tasks;

	private final Wrong wrong;

	/**
	 * The coach of a command line.
	 * @param tasks the moments of the tasks whose ids may be given as a step
	 * @param wrong is told of each line that cannot be answered
	 */
	public CoachLines(Map<String, Moment> tasks, Wrong wrong) {
		this.tasks = tasks;
		this.wrong = wrong;
	}

	/**
	 * Answers line by line until there are no more, and passes over empty ones; false if
	 * one of them could not be answered.
	 */
	public boolean answer(BufferedReader in, PrintStream out) throws IOException {
		boolean all = true;
		int number = 0;
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			number++;
			all &= line.isBlank() || answer(line, number, out);
		}
		return all;
	}

	private boolean answer(String line, int number, PrintStream out) {
		Asked asked = read(line);
		String reason = reason(asked);
		if (reason != null) {
			this.wrong.line(number, reason);
			return false;
		}
		out.println(this.json.writeValueAsString(Map.of("remarks", remarks(asked))));
		return true;
	}

	private Asked read(String line) {
		try {
			return this.json.readValue(line, Asked.class);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private String reason(Asked asked) {
		if (asked == null) {
			return "json";
		}
		if (asked.text() == null) {
			return "text";
		}
		boolean known = asked.step() == null || Moment.isOne(asked.step())
				|| this.tasks.containsKey(asked.step().strip());
		return known ? null : "step";
	}

	private List<Said> remarks(Asked asked) {
		String step = (asked.step() != null) ? asked.step().strip() : "";
		Moment moment = this.tasks.getOrDefault(step, Moment.of(step));
		return this.coach.remarks(asked.text(), moment).stream().map(Said::of).toList();
	}

	/** Hears of lines that cannot be answered. */
	public interface Wrong {

		/**
		 * One of them.
		 * @param number its place, from 1
		 * @param reason {@code json}, {@code text} or {@code step}: what is wrong with it
		 */
		void line(int number, String reason);

	}

	/** A text and the step it is written for. */
	record Asked(String text, String step) {
	}

	/** A remark as other programs see it. */
	public record Said(String rule, String level, int from, int to, String suggestion,
			@JsonInclude(JsonInclude.Include.NON_NULL) String start) {

		/** The remark in words alone. */
		public static Said of(Remark remark) {
			return new Said(remark.rule(), remark.level().word(), remark.from(), remark.to(), remark.suggestion(),
					remark.start());
		}

	}

}
