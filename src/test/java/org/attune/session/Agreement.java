package org.attune.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attune.MovableClock;
import org.attune.casefile.form.Field;
import org.attune.follow.FollowUp;
import org.attune.terms.CaseId;

/** People who agreed on two points, and come back to them. */
record Agreement(Talks talks, MovableClock clock, FollowUp followUp) {

	static final String BINS = "Ana puts the bins out";

	static final String DISHES = "Ben does the dishes";

	/** A talk that ended in an agreement. */
	Talk made() {
		return made("Ana", "Ben");
	}

	/** The same with these people. */
	Talk made(String... names) {
		Talk talk = this.talks.open("constructive-disagreement", names);
		Company.kind(talk).until("word-agreement");
		word(talk);
		Company.kind(talk).lead();
		return talk;
	}

	/** What follows a talk that has ended. */
	Talk after(Talk before) {
		CaseId id = this.followUp.begin(before.id()).orElseThrow();
		return new Talk(this.talks, "follow-up", id, before.names(), before.visitors());
	}

	/** What follows a talk in which they heard each other and did not agree. */
	Talk differed() {
		Talk talk = this.talks.open("constructive-disagreement", "Ana", "Ben");
		Company.kind(talk)
			.all("answer-plan.answer", "decline")
			.all("answer-plan.part_fits", false)
			.all("no-deal.next_step", "differ")
			.lead();
		CaseId id = this.followUp.begin(talk.id()).orElseThrow();
		return new Talk(this.talks, "ninety-days", id, talk.names(), talk.visitors());
	}

	/** A talk that follows an agreement. */
	Talk looking() {
		return after(made());
	}

	/** A talk that follows an agreement, on the day they choose this. */
	Talk review(String next) {
		Talk talk = looking();
		days(talk, 8);
		alike(talk);
		days(talk, 15);
		alike(talk);
		new Company(talk).all("review.next", next).answer("review");
		return talk;
	}

	/** They see a point otherwise, and open it again for this reason. */
	Talk reOpen(Talk talk, String reason) {
		days(talk, 8);
		talk.says("Ana", "check-in", points(talk, "not_yet"));
		talk.says("Ben", "check-in", points(talk, "done"));
		new Company(talk).until("review").all("review.next", "re_open").answer("review");
		safe(talk);
		new Company(talk).all("re-open-reason.brings_back", reason).answer("re-open-reason");
		return talk;
	}

	/** All say, each alone, that it is safe. */
	Talk safe(Talk talk) {
		talk.allSay("check-safety", "free_to_answer", "yes", "afraid", "no", "hurt", "no", "forced", "no", "controlled",
				"no", "harm_self", "no", "harm_others", "no", "drink_or_drugs", "no", "child_in_danger", "no");
		return talk;
	}

	/** From a new plan to a new agreement. */
	Talk agreeAnew(Talk talk) {
		Company.kind(talk).until("word-agreement");
		word(talk);
		Company.kind(talk).lead();
		return talk;
	}

	/** Two agreements were opened again, and now a third one is. */
	Talk openedThreeTimes() {
		Talk talk = reOpen(looking(), "not_kept");
		talk = reOpen(after(agreeAnew(talk)), "not_kept");
		return reOpen(after(agreeAnew(talk)), "not_kept");
	}

	/** Days go by. */
	void days(Talk talk, int days) {
		this.clock.forward(Duration.ofDays(days));
		talk.timersFire();
	}

	/** All see each point as done, and skip what is for them alone. */
	void alike(Talk talk) {
		talk.allSay("check-in", points(talk, "done"));
		talk.asked("how-it-is").forEach((name) -> talk.says(name, "how-it-is"));
	}

	/** The same state for each point, and what else somebody says. */
	static Object[] points(Talk talk, String state, Object... more) {
		Stream<Object> points = talk.view(talk.asked("check-in").get(0), "check-in")
			.form()
			.fields()
			.stream()
			.filter((field) -> field.key().startsWith("kept_"))
			.flatMap((field) -> Stream.of(field.key(), state));
		return Stream.concat(points, Stream.of(more)).toArray();
	}

	private static void word(Talk talk) {
		String writer = talk.asked("word-agreement").get(0);
		List<Field.Choice> people = talk.view(writer, "word-agreement")
			.form()
			.fields()
			.stream()
			.flatMap((field) -> field.children().stream())
			.filter((field) -> field.key().equals("owner"))
			.flatMap((field) -> field.choices().stream())
			.toList();
		talk.says(writer, "word-agreement", "wording", "We share the work in the kitchen.", "covers", "all", "actions",
				List.of(action(BINS, people.get(0).value()), action(DISHES, people.get(1).value())), "review_days", 21);
	}

	private static Map<String, Object> action(String what, String owner) {
		return Map.of("what", what, "owner", owner, "days", 7);
	}

}
