package org.attune;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.audit.desk.StaffDeeds;
import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What an auditor reads of what staff did in cases, and of nobody else. */
@AttuneTest
class StaffDeedsTests {

	@Autowired
	private Accounts accounts;

	@Autowired
	private AccessTokens access;

	@Autowired
	private StaffDeeds staffDeeds;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatACounselorLookedAtIsListedAndWhatAParticipantAskedForIsNot(@LocalServerPort int port) throws Exception {
		Api api = new Api(port);
		String dora = token(Visitor.Kind.COUNSELOR);
		Talk talk = Talk.open(api, "counseled", "Ana", "Ben");
		talk.answer(0, talk.step(0).orElseThrow(), Map.of("worry", "The rent is late"));
		talk.answer(1, talk.step(1).orElseThrow(), Map.of("worry", "The dog"));
		String ana = talk.tokens().get(0);
		api.send("POST", talk.path() + "/counselor", dora, "{\"knowsNobody\": true}");
		assertThat(api.send("POST", talk.path() + "/alerts", ana, "{\"text\": null}").statusCode()).isBetween(200, 204);
		UUID id = UUID.fromString(talk.path().substring("/cases/".length()));
		this.jdbc.sql("""
				insert into trail (case_id, at, process, element, kind, actor, role, data)
				values (:case, now(), 'counseled:1', 'counseled', 'shuttle-began', 'process', 'system', '{}')""")
			.param("case", id)
			.update();
		UUID alert = this.jdbc.sql("select alert_id from alert where case_id = :case")
			.param("case", id)
			.query(UUID.class)
			.single();
		assertThat(api.send("PUT", talk.path() + "/alerts/" + alert + "/acknowledgement", dora, null).statusCode())
			.isEqualTo(204);
		List<StaffDeeds.Deed> deeds = this.staffDeeds.toCases(null, 25)
			.stream()
			.filter((deed) -> deed.caseId().value().equals(id))
			.toList();
		assertThat(deeds).extracting(StaffDeeds.Deed::kind).containsExactly("reviewed", "counselor-came");
		assertThat(api.page("/audit/staff", token(Visitor.Kind.AUDITOR)).body())
			.contains(deeds.get(0).actor() + " looked at something that waited");
	}

	private String token(Visitor.Kind kind) {
		return this.access.issue(this.accounts.create(kind, "Dora", UUID.randomUUID() + "@example.org"),
				Duration.ofDays(30));
	}

}
