package org.attune;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;

import org.attune.Mark.Moment;

/** The ways to what is kept about a case: for programs first, then for people. */
enum Route {

	CASE("GET", ""), CONTRIBUTIONS("GET", "/contributions"), STEP("GET", "/step"), DRAFT("PUT", "/steps/{own}/draft"),
	ANSWER("POST", "/steps/{sent}/answer"), DRAFT_OF_ANOTHER("PUT", "/steps/{other}/draft"),
	ANSWER_OF_ANOTHER("POST", "/steps/{other}/answer"), PAUSE("POST", "/pauses"),
	COME_BACK("DELETE", "/pauses/current"), TAKE_BACK_OF_ANOTHER("DELETE", "/contributions/{theirs}"),

	CASE_PAGE(null, ""), CASE_NOW(null, "/now?seen=0"), STEP_PAGE(null, "/steps/{own}"),
	STEP_PAGE_OF_ANOTHER(null, "/steps/{other}"), PAUSE_PAGE(null, "/pauses/new"),
	TAKING_BACK_PAGE_OF_ANOTHER(null, "/contributions/{theirs}/taking-back"),

	INTERVENTIONS("GET", "/interventions"), COURSE("GET", "/course"), NOTES("GET", "/notes"),
	INTERVENE("POST", "/interventions"), COUNSEL_PAGE(null, "/counsel"), COUNSEL_NOW(null, "/counsel/now?seen=0"),
	NOTES_PAGE(null, "/notes"), INTERVENE_PAGE(null, "/interventions/new?kind=note"),
	DRAWING(null, "/counsel/drawings/visible-classes");

	/** What the task {@code look} shows, and the fields its choices come from. */
	private static final Map<String, Set<String>> CHOICES = Map.of("own", Set.of("words"), "helper", Set.of("words"),
			"closed", Set.of("words"), "open", Set.of("words", "own", "helper"), "late", Set.of("words"));

	private final String method;

	private final String below;

	Route(String method, String below) {
		this.method = method;
		this.below = below;
	}

	/**
	 * Whether it leads a reader anywhere: the counselor has pages of their own, and a
	 * page of people's leads them there.
	 */
	boolean isFor(String reader) {
		return switch (this) {
			case INTERVENE, COURSE, NOTES, COUNSEL_PAGE, COUNSEL_NOW, NOTES_PAGE, INTERVENE_PAGE, DRAWING ->
				reader.equals("Dora");
			case CASE_PAGE -> !reader.equals("Dora");
			default -> true;
		};
	}

	boolean isPage() {
		return this.method == null;
	}

	/** Asks as a reader would: for their own step, or for one that is not theirs. */
	HttpResponse<String> ask(Api api, Scene scene, String path, String reader, String token) throws Exception {
		String another = reader.equals("Ana") ? "Ben" : "Ana";
		String address = path + this.below.replace("{own}", scene.stepOf(reader))
			.replace("{sent}", scene.sent(reader).step())
			.replace("{other}", scene.stepOf(another))
			.replace("{theirs}", scene.saidBy(another));
		return switch (this) {
			case CASE, CONTRIBUTIONS, STEP, COME_BACK, TAKE_BACK_OF_ANOTHER, INTERVENTIONS, COURSE, NOTES ->
				api.send(this.method, address, token, null);
			case DRAFT, DRAFT_OF_ANOTHER -> api.send(this.method, address, token,
					"{\"answers\":{\"words\":\"" + new Mark(reader, Mark.DRAFT, "words").text() + "\"}}");
			case ANSWER, ANSWER_OF_ANOTHER -> api.send(this.method, address, token, scene.sent(reader).body(),
					"Idempotency-Key", scene.sent(reader).step());
			case PAUSE -> api.send(this.method, address, token, "{\"minutes\":0}");
			case INTERVENE -> api.send(this.method, address, token, "{\"kind\":\"none\"}");
			default -> api.page(address, token);
		};
	}

	/**
	 * Whether it leads to these words, for somebody who may read them.
	 * @param looks whether the reader is asked to look at everything now
	 */
	boolean leadsTo(Mark mark, boolean looks, Moment now) {
		boolean typed = mark.task().equals(Mark.DRAFT);
		boolean over = !mark.task().equals("late") || now.isSince(Moment.ONE_LEFT);
		return switch (this) {
			case CONTRIBUTIONS, CASE_PAGE, CASE_NOW, COUNSEL_PAGE, COUNSEL_NOW -> !typed;
			case STEP, ANSWER -> looks && over && CHOICES.getOrDefault(mark.task(), Set.of()).contains(mark.field());
			case STEP_PAGE -> typed || looks && over && CHOICES.containsKey(mark.task());
			default -> false;
		};
	}

	/** How it may be answered to somebody who has to do with the case. */
	Set<Integer> statuses() {
		return switch (this) {
			case CASE, CONTRIBUTIONS, CASE_PAGE, CASE_NOW, COUNSEL_PAGE, COUNSEL_NOW, NOTES_PAGE, DRAWING,
					INTERVENTIONS, COURSE, NOTES ->
				Set.of(200);
			case INTERVENE -> Set.of(422);
			case INTERVENE_PAGE -> Set.of(200, 302);
			case STEP -> Set.of(200, 204);
			case DRAFT -> Set.of(204, 404, 409);
			case ANSWER -> Set.of(200, 404, 422);
			case STEP_PAGE -> Set.of(200, 302, 404);
			case PAUSE -> Set.of(422, 404);
			case PAUSE_PAGE -> Set.of(200, 302);
			default -> Set.of(404);
		};
	}

}
