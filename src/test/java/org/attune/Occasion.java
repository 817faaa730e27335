package org.attune;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Counselors;
import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.identity.NewAddress;
import org.attune.identity.SignInLinks;
import org.attune.identity.staff.PersonalTokens;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What has to be before a request can do what it is for, by a word, and what the request
 * may name of it.
 */
@TestComponent
class Occasion {

	private static final String WORRY = "{\"answers\":{\"worry\":\"The rent is late\"}}";

	private static final String MINE = "{\"answers\":{\"words\":\"I am tired of it\"}}";

	private static final String NOTE = "{\"answers\":{\"words\":\"Could you help me on Sundays?\"}}";

	private static final String KNOWS = "{\"knowsNobody\":true}";

	private static final Pattern READ = Pattern.compile("name=\"-read\" value=\"([^\"]*)\"");

	private final Accounts accounts;

	private final WayIn wayIn;

	private final AccessTokens access;

	private final PersonalTokens personalTokens;

	private final NewAddress newAddress;

	private final SignInLinks links;

	private final CaseFiles cases;

	private final Counselors counselors;

	private final TransactionTemplate transactions;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Map<String, UUID> staff = new HashMap<>();

	private final Map<String, String> known = new HashMap<>();

	private Api api;

	private Talk talk;

	Occasion(Accounts accounts, WayIn wayIn, AccessTokens access, PersonalTokens personalTokens, NewAddress newAddress,
			SignInLinks links, CaseFiles cases, Counselors counselors, TransactionTemplate transactions,
			JdbcClient jdbc, Clock clock) {
		this.accounts = accounts;
		this.wayIn = wayIn;
		this.access = access;
		this.personalTokens = personalTokens;
		this.newAddress = newAddress;
		this.links = links;
		this.cases = cases;
		this.counselors = counselors;
		this.transactions = transactions;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Begins anew, with the same members of staff. */
	void begin(Api with) {
		this.api = with;
		this.talk = null;
		this.known.clear();
		this.known.putAll(Map.of("contact", contact(), "key", UUID.randomUUID().toString(), "entryId",
				UUID.randomUUID().toString(), "rule", "R01", "day", LocalDate.now(this.clock).plusDays(60).toString()));
	}

	/** Who sends the request: one of the people or of the staff; null for nobody. */
	String token(String who) {
		return switch (who) {
			case "nobody" -> null;
			case "ana" -> this.talk.tokens().get(0);
			case "portal" -> Portal.KEY;
			default -> this.access.issue(staff(who), Duration.ofHours(1));
		};
	}

	private UUID staff(String who) {
		Visitor.Kind kind = who.equals("other") ? Visitor.Kind.COUNSELOR : Visitor.Kind.of(who);
		return this.staff.computeIfAbsent(who, (each) -> this.wayIn.has(kind, "Somebody").account());
	}

	/** A text with what is known put in. */
	String fill(String text) {
		String filled = text;
		for (Map.Entry<String, String> each : this.known.entrySet()) {
			filled = filled.replace("{" + each.getKey() + "}", each.getValue());
		}
		return filled;
	}

	/** Lets it happen. */
	void happen(String what) throws Exception {
		switch (what) {
			case "case" -> open("counseled");
			case "talk" -> open("straight");
			case "classes" -> open("visible-classes");
			case "awaited" -> openByHerself();
			case "answered" -> answer();
			case "drafted" -> draft();
			case "confided" -> confide();
			case "counseled" -> done("POST", "/counselor", "counselor", KNOWS);
			case "guided" -> guide();
			case "group" -> meet(Talk.open(this.api, "quick-talk", "Ana", "Ben", "Cleo"));
			case "people-asked" -> done("POST", "/interventions", "counselor",
					"{\"kind\":\"remove-person\",\"reason\":\"You spoke of it\",\"target\":\""
							+ this.talk.people().get(2) + "\"}");
			case "mending" -> mend(0);
			case "asked-to-mend" -> mend(1);
			case "namable" -> know("counselor", staff("counselor"));
			case "offered" -> offer();
			case "handed" -> handOver();
			case "taken-over" -> done("POST", "/hand-over", "other", KNOWS);
			case "held" -> done("PUT", "/hold", "counselor", "{\"reason\":\"A court asked\",\"until\":\"2999-12-31\"}");
			case "paused" -> done("POST", "/pauses", "ana", "{\"minutes\":30}");
			case "left" -> done("POST", "/withdrawal", "ana", null);
			case "alarmed" -> alarm();
			case "shuttled" -> shuttle();
			case "agreed" -> this.jdbc.sql(
					"update case_file set status = 'closed', outcome = 'agreed', closed_at = now() where case_id = :id")
				.param("id", caseId().value())
				.update();
			case "allowed" -> done("PUT", "/report/consent", "ana", null);
			case "entry" -> write();
			case "emergency" -> emergency();
			case "member" -> know("account", this.accounts.create(Visitor.Kind.COUNSELOR, "Cora", contact()));
			case "token" -> personalToken();
			case "address" -> address();
			case "link" ->
				know("token", this.links.issue(this.accounts.create(Visitor.Kind.PARTICIPANT, "Zoe", contact())));
			default -> throw new IllegalArgumentException("Nothing of that name happens: " + what);
		}
	}

	private void open(String process) throws Exception {
		meet(Talk.open(this.api, process, "Ana", "Ben"));
		know("stepId", this.talk.step(0).orElseThrow().path("stepId").asString());
	}

	private void meet(Talk opened) {
		this.talk = opened;
		know("caseId", caseId());
		know("personId", opened.people().get(0));
		know("number",
				this.jdbc.sql("select number from case_file where case_id = :id")
					.param("id", caseId().value())
					.query(Long.class)
					.single());
	}

	private CaseId caseId() {
		return CaseId.of(this.talk.path().substring("/cases/".length()));
	}

	/** Somebody is in it who has not come yet, and can only be handed a link. */
	private void openByHerself() throws Exception {
		open("straight");
		JsonNode opened = Api.json(this.api.send("POST", "/cases", token("ana"),
				"{\"process\":\"straight\",\"topic\":\"The kitchen\",\"relationship\":\"friends\",\"people\":[{\"name\":\"Ben\"}]}"));
		know("caseId", opened.path("caseId").asString());
		know("personId", opened.path("people").path(1).path("personId").asString());
	}

	private void answer() throws Exception {
		know("contributionId",
				Api.json(done("POST", "/steps/{stepId}/answer", "ana", WORRY)).path("contributionId").asString());
		this.talk.answer(1, this.talk.step(1).orElseThrow(), Map.of("worry", "The dog"));
	}

	private void confide() throws Exception {
		know("contributionId",
				Api.json(done("POST", "/steps/{stepId}/answer", "ana", MINE)).path("contributionId").asString());
	}

	private void draft() throws Exception {
		done("PUT", "/steps/{stepId}/draft", "ana", WORRY);
		String page = this.api.page(fill("/cases/{caseId}/steps/{stepId}?page=9"), token("ana")).body();
		Matcher read = READ.matcher(page);
		assertThat(read.find()).as(page).isTrue();
		know("read", read.group(1));
	}

	private void guide() {
		UUID counselor = staff("counselor");
		change((file) -> this.counselors.assign(file, counselor, "Carla"));
	}

	private void change(Consumer<CaseFile> change) {
		this.transactions.executeWithoutResult((status) -> change.accept(this.cases.take(caseId())));
	}

	private void write() throws Exception {
		know("entryId", UUID.randomUUID());
		succeeded(this.api.send("PUT", fill("/journal/{entryId}"), token("ana"),
				"{\"answers\":{\"touched\":\"Hello\"}}"));
	}

	private void handOver() throws Exception {
		String other = staff("other").toString();
		done("POST", "/interventions", "counselor",
				"{\"kind\":\"hand-over\",\"reason\":\"Because I go away\",\"target\":\"" + other + "\"}");
	}

	private void offer() {
		this.jdbc.sql("""
				insert into case_offer (offer_id, case_id, account_id, offered_at, until_at)
				values (gen_random_uuid(), :case, :counselor, now(), now() + interval '1 year')""")
			.param("case", caseId().value())
			.param("counselor", staff("counselor"))
			.update();
	}

	private void alarm() throws Exception {
		done("POST", "/alerts", "ana", "{\"text\":null}");
		know("alertId",
				this.jdbc.sql("select alert_id from alert where case_id = :id")
					.param("id", caseId().value())
					.query(UUID.class)
					.single());
	}

	private void shuttle() throws Exception {
		done("POST", "/shuttle", "ana", null);
		done("POST", "/steps/{stepId}/answer", "ana", NOTE);
	}

	private void emergency() throws Exception {
		know("id", Api.json(done("/practice/emergencies", "supervisor", fill(
				"{\"number\":\"{number}\",\"reason\":\"A friend called us, and nobody answers.\",\"knowsNobody\":true}")))
			.path("id")
			.asString());
	}

	private void personalToken() {
		UUID counselor = staff("counselor");
		this.personalTokens.make(counselor, "Board");
		know("id", this.personalTokens.all(counselor).get(0).id());
	}

	private void address() {
		UUID account = this.jdbc.sql("select account_id from person where case_id = :id and ordinal = 0")
			.param("id", caseId().value())
			.query(UUID.class)
			.single();
		this.newAddress.ask(account, contact());
		know("token", this.newAddress.issue(account));
	}

	private HttpResponse<String> done(String method, String below, String who, String body) throws Exception {
		return succeeded(this.api.send(method, fill(this.talk.path() + below), token(who), body, "Idempotency-Key",
				UUID.randomUUID().toString()));
	}

	private HttpResponse<String> done(String path, String who, String body) throws Exception {
		return succeeded(this.api.send("POST", path, token(who), body));
	}

	private static HttpResponse<String> succeeded(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.uri() + answer.body()).isBetween(200, 299);
		return answer;
	}

	private void know(String name, Object value) {
		this.known.put(name, value.toString());
	}

	private static String contact() {
		return UUID.randomUUID() + "@example.org";
	}

	/** One of the people asks to start over. */
	private void mend(int person) throws Exception {
		HttpResponse<String> offered = this.api.send("POST", this.talk.path() + "/repairs",
				this.talk.tokens().get(person), "{\"start\":\"over\"}");
		know("repairId", UUID.fromString(Api.json(offered).path("repairId").asString()));
	}

}
