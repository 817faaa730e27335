package org.attune;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.attune.RouteMatrixTests.Line;
import tools.jackson.databind.JsonNode;

/**
 * Everything one of the people can see of a case, moment by moment: every page, file and
 * answer that {@code routes.txt} gives to somebody in a case, without what no two runs
 * have in common (ids, marks that pages are told apart by). Of a time it keeps how many
 * hours after the beginning it lies.
 */
final class Onlooker {

	/** What does not end by itself is listened to by {@link Ears}. */
	static final List<String> HEARD = List.of("/events", "/api/v1/cases/{caseId}/events");

	/** What shows the case as it stands. */
	private static final List<String> FIRST = List.of("/api/v1/cases/{caseId}", "/api/v1/cases/{caseId}/step",
			"/api/v1/cases/{caseId}/contributions", "/cases/{caseId}", "/cases/{caseId}/steps/{stepId}");

	/**
	 * What is printed shows what the page beside it shows, and costs more than all
	 * others.
	 */
	private static final String PRINTED = ".pdf";

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final Pattern TIME = Pattern
		.compile("(?:datetime=\")?(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-9.]+Z)(\"[^<]*)?");

	private static final String DAY = "\\d+ \\w+ \\d{4}(, \\d\\d:\\d\\d UTC)?|\\d{4}-\\d\\d-\\d\\d|\\b\\d{8}T\\d{6}Z?|(?<=VALUE=DATE:)\\d{8}";

	private static final String MARK = "name=\"(_csrf|seen|read|key)\" value=\"[^\"]*\"|said-\\d+-[^\"]*|\\b[0-9a-f]{64}\\b";

	private final Talk talk;

	private final int person;

	private final Instant begun;

	private final List<Line> routes;

	private final Map<String, String> ids = new LinkedHashMap<>();

	private final List<String> seen = new ArrayList<>();

	Onlooker(Talk talk, int person, Instant begun) throws IOException {
		this.talk = talk;
		this.person = person;
		this.begun = begun;
		this.routes = RouteMatrixTests.lines().stream().filter(Onlooker::concerns).toList();
	}

	/** Whether it can be asked for by somebody in a case, or by nobody as yet. */
	private static boolean concerns(Line line) {
		return line.method().equals("GET") && !HEARD.contains(line.path())
				&& (line.allowed().get("participant") || !line.allowed().containsValue(true));
	}

	/** Looks at everything. */
	void lookAtAll(String moment) throws Exception {
		look(moment, this.routes);
	}

	/** Looks at everything but what is printed. */
	void look(String moment) throws Exception {
		look(moment, this.routes.stream().filter((line) -> !line.path().endsWith(PRINTED)).toList());
	}

	/** Looks at what shows the case as it stands. */
	void glance(String moment) throws Exception {
		look(moment, this.routes.stream().filter((line) -> FIRST.contains(line.path())).toList());
	}

	private void look(String moment, List<Line> lines) throws Exception {
		this.seen.add("== " + moment);
		String step = step();
		JsonNode said = this.talk.contributions(this.person);
		String last = said.path(Math.max(said.size() - 1, 0)).path("contributionId").asString(none());
		for (Line line : lines) {
			String path = line.path()
				.replace("{caseId}", this.talk.path().substring("/cases/".length()))
				.replace("{stepId}", step)
				.replace("{contributionId}", last)
				.replaceAll("\\{[^}]+}", none());
			keep(line.path(), this.talk.api().bytes(path, this.talk.tokens().get(this.person)));
		}
	}

	private String step() throws Exception {
		HttpResponse<String> step = this.talk.get(this.person, "/step");
		return (step.statusCode() == 200) ? Api.json(step).path("stepId").asString() : none();
	}

	private static String none() {
		return new UUID(0, 0).toString();
	}

	/** What was seen so far. */
	List<String> seen() {
		return this.seen;
	}

	private void keep(String route, HttpResponse<byte[]> answer) throws IOException {
		this.seen.add(route + ": " + answer.statusCode() + " "
				+ answer.headers().firstValue("Location").map(this::plain).orElse("") + plain(text(answer)));
	}

	private static String text(HttpResponse<byte[]> answer) throws IOException {
		if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/pdf")) {
			return new String(answer.body(), StandardCharsets.UTF_8);
		}
		try (PDDocument document = Loader.loadPDF(answer.body())) {
			return new PDFTextStripper().getText(document);
		}
	}

	private String plain(String text) {
		String timed = TIME.matcher(text).replaceAll((found) -> "hour " + hours(found.group(1)));
		Matcher id = ID
			.matcher(timed.replaceAll(DAY, "then").replaceAll(MARK, "mark").replace(Story.THREAT, Story.HARMLESS));
		return id.replaceAll((found) -> this.ids.computeIfAbsent(found.group(), (each) -> "id-" + this.ids.size()));
	}

	private long hours(String time) {
		return Math.round(Duration.between(this.begun, Instant.parse(time)).toMinutes() / 60.0);
	}

}
