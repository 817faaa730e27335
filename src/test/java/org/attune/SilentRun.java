package org.attune;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A case from its beginning to its end, with what all but the person who may not be safe
 * see of it.
 */
final class SilentRun {

	private static final int MOST_ROUNDS = 60;

	private final Program program;

	private final MovableClock clock;

	private final String counselor;

	private final Story story;

	private final Comes comes;

	private final boolean danger;

	private final Talk talk;

	private final List<Choices> choices = new ArrayList<>();

	private final Bystanders bystanders;

	private Map<String, Object> usual;

	private boolean waits;

	private boolean talked;

	private boolean settled;

	private int alerts;

	/** When a counselor takes the case. */
	enum Comes {

		BEFORE, HALFWAY, NEVER

	}

	SilentRun(Program program, String counselor, Story story, Comes comes, boolean danger) throws Exception {
		this.program = program;
		this.clock = program.part(MovableClock.class);
		this.counselor = counselor;
		this.story = story;
		this.comes = comes;
		this.danger = danger;
		this.talk = Talk.open(program.api(), story.process(), "The kitchen on Sundays",
				story.names()
					.stream()
					.map((name) -> Map.of("name", name, "contact", name + UUID.randomUUID() + "@example.org"))
					.toList());
		for (int person = 0; person < this.talk.size(); person++) {
			this.choices.add(Choices.kind(new Random(person).nextLong(), "kitchen"));
		}
		this.bystanders = new Bystanders(this.talk, story.who(), program);
		takenIf(Comes.BEFORE);
	}

	private void takenIf(Comes when) throws Exception {
		if (this.comes == when) {
			sends("POST", "/counselor", "{\"knowsNobody\": true}");
		}
		glance("time goes by");
	}

	/** All that the others saw, were told of, and were written. */
	List<String> walk() throws Exception {
		try (this.bystanders) {
			glance("begun");
			for (int round = 0; !closed() && round < MOST_ROUNDS; round++) {
				this.bystanders.listen();
				if (!anybodyMoves()) {
					goOn();
				}
				glance("a while later");
			}
			this.bystanders.lookAtAll("the end");
			return this.bystanders.all();
		}
	}

	/** How many times a counselor was called. */
	int alerts() {
		return this.alerts;
	}

	private boolean closed() {
		return this.program.part(JdbcClient.class)
			.sql("select status = 'closed' from case_file where case_id = :case::uuid")
			.param("case", this.talk.path().substring("/cases/".length()))
			.query(Boolean.class)
			.single();
	}

	/**
	 * Until the person is waited for, both runs of a long process are one and the same.
	 */
	private void glance(String moment) throws Exception {
		if (this.waits || this.story.isShort()) {
			this.bystanders.glance(moment);
		}
	}

	private boolean anybodyMoves() throws Exception {
		boolean moved = false;
		for (int place = 0; place < this.talk.size(); place++) {
			int person = this.story.last() ? this.talk.size() - 1 - place : place;
			Optional<JsonNode> step = asked(person);
			if (step.isPresent() && (person != this.story.who() || !holdsBack(step.get()))) {
				this.talk.answer(person, step.get(), this.choices.get(person).to(step.get()));
				if (!this.settled || this.story.isShort()) {
					glance("person " + person + " answered " + step.get().path("task").asString());
				}
				moved = true;
			}
		}
		return moved;
	}

	/** Who is not invited yet, or is gone, is asked nothing. */
	private Optional<JsonNode> asked(int person) throws Exception {
		return (this.talk.get(person, "/step").statusCode() == 404) ? Optional.empty() : this.talk.step(person);
	}

	/** In one run they say that they are in danger, in the other they do not come. */
	private boolean holdsBack(JsonNode step) throws Exception {
		boolean asked = !this.settled && step.path("task").asString().equals(this.story.task());
		if (asked && !this.waits) {
			this.usual = this.choices.get(this.story.who()).to(step);
			if (this.danger) {
				isInDanger(step);
			}
			this.waits = true;
			this.bystanders.look("somebody is waited for");
		}
		return asked;
	}

	private void isInDanger(JsonNode step) throws Exception {
		if (this.story.asks()) {
			asksForHelp();
			this.clock.forward(Duration.ofMinutes(1));
			asksForHelp();
		}
		else {
			this.talk.answer(this.story.who(), step, this.story.answers(this.usual, true));
		}
	}

	private void asksForHelp() throws Exception {
		assertThat(own("/alerts", "{\"text\": \"He reads along\"}")).isEqualTo(204);
	}

	/** Time goes by, and then what all wait for happens. */
	private void goOn() throws Exception {
		this.program.part(Chores.class).run("write-mails", "write-reminders", "follow-calls");
		this.clock.forward(Duration.ofHours(5));
		this.program.part(Chores.class).run("write-mails", "write-reminders", "follow-calls");
		glance("five hours later");
		if (this.waits && !this.settled) {
			settle();
			this.bystanders.look("it goes on");
		}
		else {
			passOn();
			glance("it goes on");
		}
	}

	private void settle() throws Exception {
		takenIf(Comes.HALFWAY);
		if (this.story.decision().equals("talk-first") && !this.talked) {
			this.talked = true;
			decide("talk-first");
			return;
		}
		this.settled = true;
		decide(this.talked ? "go-on" : this.story.decision());
		boolean shuttle = this.story.decision().equals("shuttle");
		if (shuttle && !this.danger) {
			assertThat(own("/shuttle", null)).isEqualTo(204);
		}
		if (shuttle) {
			glance("every text goes through the counselor");
		}
		if (this.story.decision().equals("stop")) {
			passOn();
			partEnds();
		}
		else {
			saysAfterAll();
			passOn();
		}
	}

	/** In the other run nobody was called, and nobody decides. */
	private void decide(String decision) throws Exception {
		if (this.danger) {
			JsonNode all = Api.json(counselor("GET", "/alerts", null)).path("items");
			this.alerts = all.size();
			sends("POST", "/alerts/" + all.path(0).path("alertId").asString() + "/decisions",
					"{\"decision\": \"" + decision + "\", \"reason\": \"We spoke on the phone about it.\"}");
		}
	}

	/** Says at last what was not said, or says anew what was not free. */
	private void saysAfterAll() throws Exception {
		Optional<JsonNode> step = asked(this.story.who())
			.filter((one) -> one.path("task").asString().equals(this.story.task()));
		assertThat(this.danger || step.isPresent()).isTrue();
		if (step.isPresent()) {
			this.talk.answer(this.story.who(), step.get(), this.story.answers(this.usual, false));
		}
	}

	private void partEnds() throws Exception {
		this.clock.forward(Duration.ofHours(73));
		this.program.part(Chores.class).run("leave-parts");
		if (!this.danger) {
			this.talk.leave(this.story.who());
		}
	}

	private void passOn() throws Exception {
		for (JsonNode text : Api.json(counselor("GET", "/texts", null)).path("items")) {
			sends("POST", "/texts/" + text.path("textId").asString() + "/passing", null);
		}
	}

	private int own(String below, String body) throws Exception {
		return this.talk.api()
			.send("POST", this.talk.path() + below, this.talk.tokens().get(this.story.who()), body)
			.statusCode();
	}

	private void sends(String method, String below, String body) throws Exception {
		HttpResponse<String> answer = counselor(method, below, body);
		assertThat(answer.statusCode()).as(below + answer.body()).isEqualTo(204);
	}

	private HttpResponse<String> counselor(String method, String below, String body) throws Exception {
		return this.talk.api().send(method, this.talk.path() + below, this.counselor, body);
	}

}
