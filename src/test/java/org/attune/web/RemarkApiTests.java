package org.attune.web;

import java.net.http.HttpResponse;

import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The coach as programs meet it. */
class RemarkApiTests extends WebTest {

	private static final String HURTFUL = "{\"text\":\"You never help me.\",\"step\":\"speak\"}";

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aTextGetsRemarksAndIsKeptNowhere() throws Exception {
		HttpResponse<String> response = api("POST", "/remarks", token(Visitor.Kind.PARTICIPANT), HURTFUL);
		assertThat(response.statusCode()).isEqualTo(200);
		JsonNode remark = json(response).path("remarks").path(0);
		assertThat(remark.propertyNames()).containsExactlyInAnyOrder("rule", "level", "from", "to", "suggestion",
				"start");
		assertThat(remark.path("rule").asString()).isEqualTo("R01");
		assertThat(this.jdbc.sql("select count(*) from remark_count where rule = 'R01' and shown > 0")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void theCoachSpeaksWhateverLanguageTheBrowserAsksFor() throws Exception {
		for (String language : new String[] { "de", "*", "zh-Hans" }) {
			JsonNode remarks = json(
					api("POST", "/remarks", token(Visitor.Kind.PARTICIPANT), HURTFUL, "Accept-Language", language));
			assertThat(remarks.path("remarks").path(0).path("rule").asString()).as(language).isEqualTo("R01");
		}
	}

	@Test
	void aStepIsATaskOfAProcessOrAMoment() throws Exception {
		for (String step : new String[] { "say-back", "hear-trigger", "reflect" }) {
			JsonNode remarks = json(api("POST", "/remarks", token(Visitor.Kind.PARTICIPANT),
					"{\"text\":\"You said you never sleep.\",\"step\":\"" + step + "\"}"));
			assertThat(remarks.path("remarks")).as(step).isEmpty();
		}
	}

	@Test
	void badRequestsAreRefusedInWords() throws Exception {
		String ana = token(Visitor.Kind.PARTICIPANT);
		assertThat(api("POST", "/remarks", ana, "{}").statusCode()).isEqualTo(422);
		assertThat(api("POST", "/remarks", ana, "{\"text\":\"" + "x".repeat(20_001) + "\"}").statusCode())
			.isEqualTo(422);
		HttpResponse<String> nonsense = api("POST", "/remarks", ana, "{\"text\":\"Hi\",\"step\":\"nonsense\"}");
		assertThat(nonsense.statusCode()).isEqualTo(422);
		assertThat(json(nonsense).path("errors").path(0).path("field").asString()).isEqualTo("step");
		assertThat(api("POST", "/remarks", null, HURTFUL).statusCode()).isEqualTo(401);
		assertThat(api("PUT", "/me/dismissed-remarks/R99", ana, null).statusCode()).isEqualTo(404);
	}

	@Test
	void whatNobodyWantsToHearCanBeTakenBack() throws Exception {
		String ana = token(Visitor.Kind.PARTICIPANT);
		assertThat(api("PUT", "/me/dismissed-remarks/R01", ana, null).statusCode()).isEqualTo(204);
		assertThat(api("PUT", "/me/dismissed-remarks/R01", ana, null).statusCode()).isEqualTo(204);
		assertThat(dismissed()).isEqualTo(1);
		assertThat(api("DELETE", "/me/dismissed-remarks", ana, null).statusCode()).isEqualTo(204);
		assertThat(dismissed()).isZero();
	}

	@Test
	void onlyACounselorReadsTheCounts() throws Exception {
		api("PUT", "/me/dismissed-remarks/R02", token(Visitor.Kind.PARTICIPANT), null);
		assertThat(api("GET", "/board/coach", token(Visitor.Kind.PARTICIPANT), null).statusCode()).isEqualTo(404);
		JsonNode counts = json(api("GET", "/board/coach", token(Visitor.Kind.COUNSELOR), null));
		assertThat(counts.valueStream().filter((line) -> line.path("rule").asString().equals("R02"))).singleElement()
			.satisfies((line) -> {
				assertThat(line.path("dismissed").asLong()).isPositive();
				assertThat(line.path("suggestion").asString()).startsWith("Something was missing");
			});
	}

	private long dismissed() {
		return this.jdbc.sql("select count(*) from dismissed_remark where rule = 'R01'").query(Long.class).single();
	}

}
