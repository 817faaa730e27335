package org.attune.web;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Times on pages say in which zone they are meant. */
class TimesTests extends WebTest {

	private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm zzz",
			Locale.ENGLISH);

	private String token;

	private String step;

	private JsonNode due;

	@Test
	void withoutScriptsTimesAreTheServersAndSaySo() throws Exception {
		open();
		assertThat(page("")).contains(WORDS.withZone(ZoneId.systemDefault()).format(due()));
	}

	@Test
	void whereTheScriptKeptAZoneTimesAreTheReaders() throws Exception {
		open();
		ZoneId tokyo = ZoneId.of("Asia/Tokyo");
		assertThat(page("; zone=Asia/Tokyo")).contains(WORDS.withZone(tokyo).format(due()), " JST");
	}

	@Test
	void aZoneThatTheReaderChoseComesBeforeTheBrowsers() throws Exception {
		open();
		assertThat(api("PATCH", "/account", this.token, "{\"zone\":\"Pacific/Auckland\"}").statusCode()).isEqualTo(204);
		String page = page("; zone=Asia/Tokyo");
		assertThat(page).contains(WORDS.withZone(ZoneId.of("Pacific/Auckland")).format(due()),
				"data-zone=\"Pacific/Auckland\"");
	}

	@Test
	void aZoneThatIsNoneIsTheServers() throws Exception {
		open();
		for (String zone : new String[] { "", "Nowhere", "../../etc", "%00", "Europe/Vienna<" }) {
			assertThat(page("; zone=" + zone)).as(zone).contains(WORDS.withZone(ZoneId.systemDefault()).format(due()));
		}
	}

	private void open() throws Exception {
		this.token = token(Visitor.Kind.PARTICIPANT);
		String body = """
				{"process": "quick-talk", "topic": "Sundays", "relationship": "friends", "people": [{"name": "Ben"}]}""";
		String id = json(api("POST", "/cases", this.token, body)).path("caseId").asString();
		JsonNode next = json(api("GET", "/cases/" + id + "/step", this.token, null));
		this.step = "/cases/" + id + "/steps/" + next.path("stepId").asString();
		this.due = next.path("due");
	}

	private Instant due() {
		return Instant.parse(this.due.asString());
	}

	private String page(String cookies) throws Exception {
		HttpResponse<String> response = send("GET", this.step, (String) null, "Cookie",
				"attune=" + this.token + cookies, "Accept-Language", "en");
		assertThat(response.statusCode()).isEqualTo(200);
		return response.body();
	}

}
