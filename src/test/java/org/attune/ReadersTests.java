package org.attune;

import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The readers that programs are told are those who will read something of the answer. */
@AttuneTest
class ReadersTests {

	/** The same whether one has the case or not: that one was called must not show. */
	private static final String COUNSELOR = "a counselor, if there is one";

	@LocalServerPort
	private int port;

	@Test
	void nobodyElseReadsWhatIsForTheCounselorAlone() throws Exception {
		Talk talk = Talk.open(new Api(this.port), "listing", "Ana", "Ben");
		assertThat(readers(talk.step(0).orElseThrow())).containsExactly(COUNSELOR, "you");
		for (String field : new String[] { "worry", "words" }) {
			for (int person = 0; person < 2; person++) {
				talk.answer(person, talk.step(person).orElseThrow(), Map.of(field, "Some words"));
			}
		}
		JsonNode list = talk.step(0).orElseThrow();
		assertThat(list.path("task").asString()).isEqualTo("list_it");
		assertThat(readers(list)).containsExactly("Ben", COUNSELOR, "you");
	}

	@Test
	void whereSomeOfItIsForOthersTheyAreNamed() throws Exception {
		Talk talk = Talk.open(new Api(this.port), "quick-talk", "Ana", "Ben");
		assertThat(readers(talk.step(0).orElseThrow())).containsExactly("Ben", COUNSELOR, "you");
	}

	private static Iterable<String> readers(JsonNode step) {
		return step.path("readers").valueStream().map(JsonNode::asString).toList();
	}

}
