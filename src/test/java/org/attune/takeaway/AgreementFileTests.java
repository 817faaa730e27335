package org.attune.takeaway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.identity.quiet.QuietTime;
import org.attune.identity.quiet.QuietTimes;
import org.attune.session.AnswerStep;
import org.attune.session.LookUpStep;
import org.attune.session.ShowCase;
import org.attune.session.TakeBack;
import org.attune.session.Talk;
import org.attune.session.Talks;
import org.attune.session.people.Withdraw;
import org.attune.session.reading.ReadContributions;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What people of a case can take home, through pages and through the API. */
@AttuneTest
class AgreementFileTests {

	private static final String WORDING = "We both cook & <b>clean</b> on Sundays · Καλημέρα";

	private static final List<String> FILES = List.of(".pdf", ".ics");

	@Autowired
	Talks talks;

	@Autowired
	LookUpStep lookUpStep;

	@Autowired
	AnswerStep answerStep;

	@Autowired
	ReadContributions readContributions;

	@Autowired
	ShowCase showCase;

	@Autowired
	TakeBack takeBack;

	@Autowired
	Withdraw withdraw;

	@Autowired
	AccessTokens tokens;

	@Autowired
	QuietTimes quietTimes;

	@Autowired
	Accounts accounts;

	@Autowired
	MovableClock clock;

	@LocalServerPort
	int port;

	@Test
	void whatAllSignedIsThereToReadPrintAndPutIntoACalendarAlsoAfterTheEnd() throws Exception {
		Talk talk = open();
		table(talk).until(null);
		assertThat(talk.outcome()).isEqualTo("agreed");
		LocalDate signed = LocalDate.ofInstant(this.clock.instant(), ZoneId.systemDefault());
		HttpResponse<byte[]> page = page(talk, 1, "/agreement");
		assertThat(text(page)).contains("Our agreement", "We both cook &amp; &lt;b&gt;clean&lt;/b&gt; on Sundays",
				"Wash the plates", "Ana and Ben said yes", "agreement.pdf", "agreement.ics");
		byte[] file = page(talk, 1, "/agreement.pdf").body();
		assertThat(PaperStandardTests.broken(file, PDFAFlavour.PDFUA_1)).isEmpty();
		String paper = PaperTests.text(file);
		assertThat(paper).contains("Our agreement", WORDING, "Wash the plates", "We look at it again.",
				"Ana and Ben said yes");
		List<VEvent> events = Biweekly.parse(text(page(talk, 0, "/agreement.ics"))).first().getEvents();
		assertThat(events).extracting((event) -> day(event)).containsExactly(signed.plusDays(3), signed.plusDays(21));
		assertThat(events).extracting((event) -> event.getSummary().getValue())
			.containsExactly("Attune: a small step", "Attune: a look back");
		assertThat(text(page(talk, 0, ""))).contains("/agreement\"");
	}

	@Test
	void filesAreNotKeptByBrowsersAndTheirNamesTellNothing() throws Exception {
		Talk talk = open();
		table(talk).until(null);
		for (String file : FILES) {
			HttpResponse<byte[]> got = page(talk, 0, "/agreement" + file);
			assertThat(got.statusCode()).isEqualTo(200);
			assertThat(got.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
			assertThat(got.headers().firstValue("Content-Disposition").orElse(""))
				.isEqualTo("attachment; filename=\"" + (file.equals(".pdf") ? "agreement" : "dates") + file + "\"");
			assertThat(api(talk, 0, "/agreement" + file).headers().firstValue("Content-Type"))
				.isEqualTo(got.headers().firstValue("Content-Type"));
		}
		assertThat(page(talk, 0, "/agreement.ics").headers().firstValue("Content-Type").orElse(""))
			.startsWith("text/calendar");
		String ics = text(page(talk, 0, "/agreement.ics"));
		assertThat(ics).doesNotContain("Ana", "Ben", "kitchen", "plates")
			.isEqualTo(text(api(talk, 1, "/agreement.ics")));
	}

	@Test
	void datesCountFromTheDayInThePersonsOwnTimeZone() throws Exception {
		Talk talk = open();
		ZoneId far = ZoneId.of("Pacific/Kiritimati");
		this.quietTimes.choose(talk.visitors().get(0).account(), new QuietTime(far, null, null));
		table(talk).until(null);
		LocalDate there = LocalDate.ofInstant(this.clock.instant(), far);
		assertThat(text(page(talk, 0, "/agreement.ics"))).contains(there.plusDays(21).toString().replace("-", ""));
	}

	@Test
	void theApiTellsTheSame() throws Exception {
		Talk talk = open();
		Table table = table(talk).until("sign-agreement");
		assertThat(json(api(talk, 0, "/agreement")).path("parts")).isEmpty();
		table.until(null);
		JsonNode part = json(api(talk, 0, "/agreement")).path("parts").path(0);
		assertThat(part.path("signedBy").valueStream().map(JsonNode::asString)).containsExactly("Ana", "Ben");
		assertThat(part.path("texts").path(0).path("answers").path(0).path("answer").asString()).isEqualTo(WORDING);
		assertThat(part.path("dates").path(0).path("what").asString()).isEqualTo("Wash the plates");
	}

	@Test
	void beforeAllSignedThereIsNothingToTakeAway() throws Exception {
		Talk talk = open();
		Table table = table(talk).until("sign-agreement").answers("Ana");
		assertNothing(talk);
		table.wish("sign-agreement.signature", "not_yet").answers("Ben");
		assertNothing(talk);
		table.until("sign-agreement");
		assertNothing(talk);
	}

	@ParameterizedTest
	@ValueSource(strings = { "no", "unsure" })
	void aSignatureThatIsNotFreeMakesNoAgreement(String freely) throws Exception {
		Talk talk = open();
		table(talk).until("sign-agreement").wish("Ben sign-agreement.freely", freely).answers("Ben").answers("Ana");
		assertNothing(talk);
		assertThat(text(page(talk, 0, ""))).contains("We wait for Ben").doesNotContain("did not pass on");
		assertThat(this.lookUpStep.next(talk.visitors().get(1), talk.id(), Locale.ENGLISH)).as("it waits").isEmpty();
	}

	@Test
	void aSignatureThatIsTakenBackIsNone() throws Exception {
		Talk talk = open();
		table(talk).until(null);
		takeBack(talk, 1, "sign-agreement");
		assertNothing(talk);
	}

	@Test
	void wordsThatAreTakenBackAreNotPrinted() throws Exception {
		Talk talk = open();
		table(talk).until(null);
		takeBack(talk, 0, "word-agreement");
		assertThat(PaperTests.text(page(talk, 1, "/agreement.pdf").body())).contains("Taken back by its author.")
			.doesNotContain("Sundays ·", "Wash the plates");
	}

	@Test
	void whoLeftBeforeReadsNothingOfIt() throws Exception {
		Talk talk = this.talks.open("second-half", "Ana", "Ben", "Cleo");
		Table table = table(talk).until("sign-agreement");
		this.withdraw.withdraw(talk.visitors().get(2), talk.id());
		table.until(null);
		assertThat(page(talk, 0, "/agreement.pdf").statusCode()).isEqualTo(200);
		assertThat(page(talk, 2, "/agreement.pdf").statusCode()).isEqualTo(404);
		assertThat(text(page(talk, 2, "/agreement"))).contains("Not signed yet").doesNotContain(WORDING);
	}

	@Test
	void strangersFindNothing() throws Exception {
		Talk talk = open();
		table(talk).until(null);
		Talk other = open();
		String token = token(other, 0);
		for (String file : List.of("", ".pdf", ".ics")) {
			assertThat(get("/cases/" + talk.id() + "/agreement" + file, "Cookie", "attune=" + token).statusCode())
				.isEqualTo(404);
			assertThat(get("/api/v1/cases/" + talk.id() + "/agreement" + file, "Authorization", "Bearer " + token)
				.statusCode()).isEqualTo(404);
		}
	}

	@Test
	void aPartOnlySaysThatTheRestIsOpen() throws Exception {
		Talk talk = open();
		table(talk).wish("word-agreement.covers", "part").until(null);
		assertThat(talk.outcome()).isEqualTo("partial");
		assertThat(PaperTests.text(page(talk, 0, "/agreement.pdf").body())).contains("The rest is still open",
				"Only a part of it");
	}

	@Test
	void viewsOfWhichAllFeelHeardStandSideBySide() throws Exception {
		Talk talk = this.talks.open("two-views", "Ana", "Ben");
		new Table(talk, this.lookUpStep, this.answerStep).wish("Ana view.my_view", "I want calm evenings at home")
			.wish("Ben view.my_view", "I want friends around on Fridays")
			.wish("heard.feels_heard", "yes")
			.until(null);
		assertThat(text(page(talk, 0, "/agreement"))).contains("How each of us sees it", "class=\"sides\"");
		assertThat(PaperTests.text(page(talk, 1, "/agreement.pdf").body())).contains("I want calm evenings at home",
				"I want friends around on Fridays");
		assertThat(text(page(talk, 1, "/agreement"))).doesNotContain("agreement.ics");
		assertThat(page(talk, 1, "/agreement.ics").statusCode()).isEqualTo(404);
	}

	private void assertNothing(Talk talk) throws Exception {
		for (int place = 0; place < 2; place++) {
			assertThat(text(page(talk, place, "/agreement"))).contains("Not signed yet").doesNotContain(WORDING);
			assertThat(text(page(talk, place, ""))).doesNotContain("/agreement\"");
			for (String file : FILES) {
				assertThat(page(talk, place, "/agreement" + file).statusCode()).isEqualTo(404);
				assertThat(api(talk, place, "/agreement" + file).statusCode()).isEqualTo(404);
			}
		}
	}

	private Talk open() {
		return this.talks.open("second-half", "Ana", "Ben");
	}

	private Table table(Talk talk) {
		Table table = new Table(talk, this.lookUpStep, this.answerStep).until("word-agreement");
		String ben = this.showCase.show(talk.visitors().get(1), talk.id()).you().personId().toString();
		return table.wish("word-agreement.wording", WORDING)
			.wish("word-agreement.review_days", 21)
			.wish("word-agreement.actions", List.of(Map.of("what", "Wash the plates", "owner", ben, "days", 3)));
	}

	private void takeBack(Talk talk, int place, String task) {
		Visitor visitor = talk.visitors().get(place);
		UUID said = this.readContributions.all(visitor, talk.id(), Locale.ENGLISH)
			.stream()
			.filter((view) -> view.mine() && view.task().equals(task))
			.findFirst()
			.orElseThrow()
			.contributionId();
		this.takeBack.takeBack(visitor, talk.id(), said);
	}

	private static LocalDate day(VEvent event) {
		return LocalDate.ofInstant(event.getDateStart().getValue().toInstant(), ZoneId.systemDefault());
	}

	private HttpResponse<byte[]> page(Talk talk, int place, String below) throws Exception {
		return get("/cases/" + talk.id() + below, "Cookie", "attune=" + token(talk, place));
	}

	private HttpResponse<byte[]> api(Talk talk, int place, String below) throws Exception {
		return get("/api/v1/cases/" + talk.id() + below, "Authorization", "Bearer " + token(talk, place));
	}

	private String token(Talk talk, int place) {
		return this.tokens.issue(talk.visitors().get(place).account(), Duration.ofDays(1));
	}

	private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.headers(headers)
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
	}

	private static String text(HttpResponse<byte[]> response) {
		return new String(response.body(), StandardCharsets.UTF_8);
	}

	private static JsonNode json(HttpResponse<byte[]> response) {
		return JsonMapper.shared().readTree(response.body());
	}

}
