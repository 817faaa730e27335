package org.attune.engine.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attune.terms.Privacy;

/**
 * One user task: one thing that happens for a stage, asked of everybody it concerns.
 *
 * @param id the task's id
 * @param name its name for people, or its id
 * @param documentation the guidance above the form, or empty
 * @param form the id of its form
 * @param scope the id of the innermost scope around it
 * @param who a keyword or the name of an element variable
 * @param only asks only those whose last answer was this, or null
 * @param except a task: whoever answered its last round is not asked; or null
 * @param stage its stage, or null
 * @param perhaps whether its stage may come or not, so that nobody is told of it before
 * it came
 * @param privacy who may read the answers
 * @param due the time for it at normal pace, or null
 * @param shows the tasks whose last round stands above the form
 * @param decision the decision asked about each answer, or null
 * @param review the decision that says of each answer whether a counselor reads it first,
 * or null
 * @param holds whether no other token moves while it is open
 * @param agreed the answer that makes what was said here an agreement, once everybody has
 * given it; or null
 * @param unnamed the task until whose end others read what is said here without a name,
 * where three or more take part; or null
 * @param coach what its author is doing, for the coach: {@code speak}, {@code reflect},
 * {@code validate}, {@code sorry} or {@code none}; or null
 * @param multiInstance whether it is carried out once for each of a collection
 * @param elementVariable the multi-instance's element variable, or null
 */
public record TaskModel(String id, String name, String documentation, String form, String scope, String who, Only only,
		String except, String stage, boolean perhaps, Privacy privacy, Duration due, List<String> shows,
		String decision, String review, boolean holds, Only agreed, String unnamed, String coach, boolean multiInstance,
		String elementVariable) {

	/** Everybody in the case. */
	public static final String EACH = "each";

	/** Among what is shown: what was agreed in the case that this one follows. */
	public static final String AGREED = "agreed";

	/** Whoever opened the case. */
	public static final String OPENER = "opener";

	/** Everybody but {@code person}. */
	public static final String OTHERS = "others";

	/** The counselor of the case, or the practice's pool. */
	public static final String COUNSELOR = "counselor";

	/** One person, the next at each round. */
	public static final String ROTATING = "rotating";

	/** Whether it asks one person, so that its routing fields become variables. */
	public boolean asksOnePerson() {
		return !this.who.equals(EACH) && !this.who.equals(OTHERS);
	}

	/** An answer to a task: one that was given, or one that is waited for. */
	public record Only(String task, String field, String value) {

		private static final Pattern FORM = Pattern.compile("\\s*([\\w.-]+)\\.(\\w+)\\s*=\\s*(\\S(?:.*\\S)?)\\s*");

		/** Reads {@code task.field=value}; empty where the text is not of that form. */
		public static Optional<Only> read(String text) {
			return Optional.ofNullable(text)
				.map(FORM::matcher)
				.filter(Matcher::matches)
				.map((parts) -> new Only(parts.group(1), parts.group(2), parts.group(3)));
		}

		/** Reads some with commas between; empty where one is not of that form. */
		public static Optional<List<Only>> many(String text) {
			List<Optional<Only>> read = Stream.of(text.split(",")).map(Only::read).toList();
			return read.stream().allMatch(Optional::isPresent)
					? Optional.of(read.stream().map(Optional::orElseThrow).toList()) : Optional.empty();
		}

	}

}
