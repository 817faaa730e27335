package org.attune;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.identity.StaffReady;
import org.attune.oversight.BeAway;
import org.attune.oversight.LookAtBoard;
import org.attune.oversight.practice.CloseAccess;
import org.attune.oversight.practice.InviteStaff;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What happens to the cases of a counselor who is away, or does not come back. */
@AttuneTest
class AbsenceTests {

	@Autowired
	private Accounts accounts;

	@Autowired
	private AccessTokens access;

	@Autowired
	private BeAway beAway;

	@Autowired
	private LookAtBoard board;

	@Autowired
	private CloseAccess closeAccess;

	@Autowired
	private InviteStaff inviteStaff;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private Api api;

	private Visitor dora;

	private Visitor egon;

	private String path;

	private Talk talk;

	@BeforeEach
	void doraHasACase(@LocalServerPort int port) throws Exception {
		this.api = new Api(port);
		this.dora = staff(Visitor.Kind.COUNSELOR, "Dora");
		this.egon = staff(Visitor.Kind.COUNSELOR, "Egon");
		Talk talk = Talk.open(this.api, "counseled", "The rent of May", List.of(reached("Ana"), reached("Ben")));
		talk.answer(0, talk.step(0).orElseThrow(), Map.of("worry", "The rent"));
		talk.answer(1, talk.step(1).orElseThrow(), Map.of("worry", "The rent"));
		this.talk = talk;
		this.path = talk.path();
		assertThat(take(this.dora).statusCode()).isEqualTo(204);
	}

	private static Map<String, String> reached(String name) {
		return Map.of("name", name, "contact", UUID.randomUUID() + "@example.org");
	}

	private Visitor staff(Visitor.Kind kind, String name) {
		return new Visitor(this.accounts.create(kind, name, UUID.randomUUID() + "@example.org"), kind);
	}

	private HttpResponse<String> take(Visitor counselor) throws Exception {
		return this.api.send("POST", this.path + "/counselor", token(counselor), "{\"knowsNobody\": true}");
	}

	private String token(Visitor visitor) {
		return this.access.issue(visitor.account(), Duration.ofDays(30));
	}

	private CaseId id() {
		return CaseId.of(this.path.substring("/cases/".length()));
	}

	private boolean showsTo(Visitor counselor) {
		return this.board.away(counselor).stream().anyMatch((one) -> one.line().id().equals(id()));
	}

	@Test
	void whileACounselorIsAwayOthersCanTakeTheirCases() throws Exception {
		assertThat(showsTo(this.egon)).isFalse();
		assertThat(take(this.egon).statusCode()).isEqualTo(404);
		this.beAway.begin(this.dora, today().plusDays(3), ZoneOffset.UTC);
		assertThat(showsTo(this.egon)).isTrue();
		assertThat(showsTo(this.dora)).as("her own").isFalse();
		assertThat(this.api.page("/board", token(this.egon)).body())
			.contains("Their counselor is away or does not look");
		assertThat(this.api.page("/board/" + id() + "/counselor", token(this.egon)).body())
			.contains("You have 0 open talks");
		assertThat(take(this.egon).statusCode()).isEqualTo(204);
		assertThat(this.api.page(this.path + "/counsel", token(this.dora)).statusCode()).isEqualTo(404);
		assertThat(this.api.page(this.path + "/counsel", token(this.egon)).statusCode()).isEqualTo(200);
		assertThat(this.board.burden(this.egon)).isEqualTo(new LookAtBoard.Burden(1, 0, false));
	}

	@Test
	void thePeopleAreToldWhoCoversForAnAbsenceAndMayRefuse() throws Exception {
		assertThat(page(0)).doesNotContain("Egon");
		this.beAway.begin(this.dora, today().plusDays(3), ZoneOffset.UTC);
		assertThat(take(this.egon).statusCode()).isEqualTo(204);
		assertThat(page(1)).contains("Egon");
		assertThat(mails()).isEqualTo(2);
		assertThat(
				this.api.send("POST", this.path + "/counselor/refusal", this.talk.tokens().get(1), null).statusCode())
			.isEqualTo(204);
		assertThat(page(0)).doesNotContain("Egon");
		assertThat(this.api.page(this.path + "/counsel", token(this.egon)).statusCode()).isEqualTo(404);
		assertThat(take(this.egon).statusCode()).as("they did not want him").isEqualTo(404);
	}

	@Test
	void whoIsBackHasTheirCasesAlone() throws Exception {
		this.beAway.begin(this.dora, today(), ZoneOffset.UTC);
		assertThat(this.beAway.until(this.dora)).isPresent();
		this.clock.forward(Duration.ofHours(25));
		assertThat(showsTo(this.egon)).isFalse();
		this.beAway.begin(this.dora, today(), ZoneOffset.UTC);
		this.beAway.end(this.dora);
		assertThat(take(this.egon).statusCode()).isEqualTo(404);
		assertThatThrownBy(() -> this.beAway.begin(this.dora, today().minusDays(2), ZoneOffset.UTC))
			.isInstanceOf(Refusal.class);
	}

	@Test
	void theCasesOfWhoLostTheirWayInWaitForAnother() throws Exception {
		String session = token(this.dora);
		Visitor amelie = staff(Visitor.Kind.ADMINISTRATOR, "Amelie");
		assertThatThrownBy(() -> this.closeAccess.close(this.egon, this.dora.account())).isInstanceOf(Refusal.class);
		this.closeAccess.close(amelie, this.dora.account());
		assertThat(this.access.visitor(session)).isEmpty();
		assertThat(this.board.waiting(this.egon, id())).isNotNull();
		assertThat(take(this.egon).statusCode()).isEqualTo(204);
		assertThatThrownBy(() -> this.closeAccess.close(amelie, amelie.account())).isInstanceOf(Refusal.class);
	}

	@Test
	void theCasesOfWhoHasToSetUpAnewCanBeTakenUntilTheyHave() throws Exception {
		this.inviteStaff.again(staff(Visitor.Kind.ADMINISTRATOR, "Amelie"), this.dora.account());
		assertThat(showsTo(this.egon)).isTrue();
		this.events.publishEvent(new StaffReady(this.dora.account()));
		assertThat(showsTo(this.egon)).isFalse();
		this.inviteStaff.again(staff(Visitor.Kind.ADMINISTRATOR, "Amelie"), this.dora.account());
		assertThat(take(this.egon).statusCode()).isEqualTo(204);
	}

	private String page(int person) throws Exception {
		return this.api.page(this.path, this.talk.tokens().get(person)).body();
	}

	private int mails() {
		return this.jdbc.sql("select count(*) from mail where case_id = :case and kind = 'new-counselor'")
			.param("case", id().value())
			.query(Integer.class)
			.single();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
