package org.attune;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.attune.Mark.Moment;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A case of the process {@code visible-classes} at one moment, and what was written in it
 * until then.
 */
final class Scene {

	/** Who takes back all they said: one who is there, and one who has left. */
	static final List<String> REGRET = List.of("Ana", "Cleo");

	private static final List<String> NAMES = List.of("Ana", "Ben", "Cleo");

	private static final List<String> ALL = List.of("own", "helper", "closed", "open", "cut", "late");

	private final Talk talk;

	private final Moment moment;

	private final Set<Mark> written = new LinkedHashSet<>();

	private final Map<String, String> steps = new HashMap<>();

	private final Map<String, Sent> sent = new HashMap<>();

	private final Map<String, String> said = new HashMap<>();

	Scene(Api api, Moment moment) throws Exception {
		this.talk = Talk.open(api, "visible-classes", NAMES.toArray(String[]::new));
		this.moment = moment;
		for (String name : NAMES) {
			this.steps.put(name, step(name).path("stepId").asString());
		}
		bring();
		for (String name : NAMES) {
			type(name);
		}
	}

	private void bring() throws Exception {
		if (this.moment.isSince(Moment.FIRST_ANSWERED)) {
			say("Ana", ALL);
		}
		if (this.moment.isSince(Moment.ALL_ANSWERED)) {
			say("Ben", ALL.subList(0, 4));
			say("Cleo", ALL);
		}
		if (this.moment.isSince(Moment.ONE_LEFT)) {
			assertThat(this.talk.leave(NAMES.indexOf("Cleo")).statusCode()).isEqualTo(204);
			say("Ben", List.of("late"));
			say("Ana", List.of("look"));
		}
		if (this.moment.isOver()) {
			say("Ben", List.of("look"));
		}
		if (this.moment.isSince(Moment.TAKEN_BACK)) {
			for (String name : REGRET) {
				assertThat(this.talk.takeBack(NAMES.indexOf(name))).isGreaterThan(4);
			}
		}
		assertThat(this.talk.status()).isEqualTo(this.moment.isOver() ? "closed" : "running");
	}

	private void say(String name, List<String> tasks) throws Exception {
		for (String task : tasks) {
			JsonNode step = step(name);
			assertThat(step.path("task").asString()).isEqualTo(task);
			Map<String, Object> answers = new LinkedHashMap<>();
			List.of("words", "own", "helper").forEach((field) -> answers.put(field, write(name, task, field)));
			step.path("form").path("components").forEach((select) -> {
				if (!select.path("values").isEmpty()) {
					answers.put(select.path("key").asString(), select.path("values").path(0).path("value").asString());
				}
			});
			String id = step.path("stepId").asString();
			HttpResponse<String> answered = this.talk.send(NAMES.indexOf(name), step, answers, id);
			assertThat(answered.statusCode()).isEqualTo(200);
			this.said.put(name, Api.json(answered).path("contributionId").asString());
			this.sent.put(name, new Sent(id, Api.json(Map.of("answers", answers))));
		}
	}

	/** Types words into the step that is open for a person, and does not send them. */
	private void type(String name) throws Exception {
		JsonNode step = step(name);
		if (step != null) {
			this.steps.put(name, step.path("stepId").asString());
			Map<String, Object> answers = Map.of("words", write(name, Mark.DRAFT, "words"));
			assertThat(this.talk.draft(NAMES.indexOf(name), step, answers).statusCode()).isEqualTo(204);
		}
	}

	private String write(String name, String task, String field) {
		Mark mark = new Mark(name, task, field);
		this.written.add(mark);
		return mark.text();
	}

	private JsonNode step(String name) throws Exception {
		return this.talk.step(NAMES.indexOf(name)).orElse(null);
	}

	/** What was written in some places until now, as far as somebody may read it. */
	Set<String> mayRead(String name, Predicate<Mark> where) {
		return this.written.stream()
			.filter(where)
			.filter((mark) -> mark.isFor(name, this.moment))
			.map(Mark::text)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	String path() {
		return this.talk.path();
	}

	/** The token of one of the people; null for anybody else. */
	String token(String name) {
		return NAMES.contains(name) ? this.talk.tokens().get(NAMES.indexOf(name)) : null;
	}

	/**
	 * The step that is open for a person, or was the last time they were asked; Ana's for
	 * who is never asked.
	 */
	String stepOf(String name) {
		return this.steps.getOrDefault(name, this.steps.get("Ana"));
	}

	/** What a person said last; if nothing yet, something that is not there. */
	String saidBy(String name) {
		return this.said.getOrDefault(name, this.steps.get(name));
	}

	/** What a person sent last; if nothing yet, an empty answer to their open step. */
	Sent sent(String name) {
		return this.sent.getOrDefault(name, new Sent(stepOf(name), "{\"answers\":{}}"));
	}

	/** An answer: its step, which is its idempotency key as well, and the body. */
	record Sent(String step, String body) {
	}

}
