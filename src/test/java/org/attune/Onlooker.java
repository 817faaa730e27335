package org.attune;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * Everything one of the people can see of a case, moment by moment: pages and JSON,
 * without what no two runs have in common (ids, times, marks that pages are told apart
 * by).
 */
final class Onlooker {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|\\d+ \\w+ \\d{4}, \\d\\d:\\d\\d UTC|\\d{4}-\\d\\d-\\d\\d|datetime=\"[^\"]*\"[^<]*";

	private static final String MARK = "name=\"(_csrf|seen|read|key)\" value=\"[^\"]*\"|said-\\d+-[^\"]*";

	private final Talk talk;

	private final int person;

	private final Map<String, String> ids = new LinkedHashMap<>();

	private final List<String> seen = new ArrayList<>();

	Onlooker(Talk talk, int person) {
		this.talk = talk;
		this.person = person;
	}

	/** Looks at everything. */
	void look(String moment) throws Exception {
		this.seen.add("== " + moment);
		for (String below : List.of("", "/step", "/contributions", "/interventions", "/agreement", "/people/awaited")) {
			keep("GET " + below, this.talk.get(this.person, below));
		}
		keep("GET /me/data", this.talk.api().send("GET", "/me/data", token(), null));
		List<String> pages = new ArrayList<>(List.of("/cases", this.talk.path(), this.talk.path() + "/alarm",
				this.talk.path() + "/shuttle", this.talk.path() + "/counselor/choice", this.talk.path() + "/heard",
				this.talk.path() + "/pauses/new", this.talk.path() + "/withdrawal", "/me/data"));
		JsonNode step = this.talk.step(this.person).orElse(null);
		if (step != null) {
			pages.add(this.talk.path() + "/steps/" + step.path("stepId").asString());
		}
		for (String page : pages) {
			keep("PAGE " + page.replace(this.talk.path(), "").replaceAll(ID.pattern(), "id"),
					this.talk.api().page(page, token()));
		}
	}

	/** What was seen so far. */
	List<String> seen() {
		return this.seen;
	}

	private void keep(String what, HttpResponse<String> answer) {
		this.seen.add(what + ": " + answer.statusCode() + " " + plain(answer.body()));
	}

	private String plain(String text) {
		Matcher id = ID.matcher(text.replaceAll(TIME, "then").replaceAll(MARK, "mark"));
		return id.replaceAll((found) -> this.ids.computeIfAbsent(found.group(), (each) -> "id-" + this.ids.size()));
	}

	private String token() {
		return this.talk.tokens().get(this.person);
	}

}
