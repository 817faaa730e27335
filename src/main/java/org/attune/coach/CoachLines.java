package org.attune.coach;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The coach for other programs: a JSON line in, a JSON line out. */
public final class CoachLines {

	private final Coach coach = Coach.english();

	private final JsonMapper json = JsonMapper.shared();

	/**
	 * Answers line by line until there are no more; false if a line could not be read,
	 * and nothing after it.
	 */
	public boolean answer(BufferedReader in, PrintStream out) throws IOException {
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			try {
				Asked asked = this.json.readValue(line, Asked.class);
				out.println(this.json.writeValueAsString(Map.of("remarks", remarks(asked))));
			}
			catch (JacksonException | NullPointerException ex) {
				return false;
			}
		}
		return true;
	}

	private List<Said> remarks(Asked asked) {
		return this.coach.remarks(asked.text(), Moment.of(asked.step())).stream().map(Said::of).toList();
	}

	/** A text and the step it is written for. */
	record Asked(String text, String step) {
	}

	/** A remark as other programs see it. */
	public record Said(String rule, String level, int from, int to, String suggestion) {

		/** The remark in words alone. */
		public static Said of(Remark remark) {
			return new Said(remark.rule(), remark.level().word(), remark.from(), remark.to(), remark.suggestion());
		}

	}

}
