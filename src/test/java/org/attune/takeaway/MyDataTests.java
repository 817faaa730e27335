package org.attune.takeaway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.identity.AccessTokens;
import org.attune.identity.quiet.QuietTime;
import org.attune.identity.quiet.QuietTimes;
import org.attune.identity.Accounts;
import org.attune.session.counsel.AllowReport;
import org.attune.session.repair.AnswerRepair;
import org.attune.session.AnswerStep;
import org.attune.session.repair.HearRepairs;
import org.attune.session.LookUpStep;
import org.attune.session.repair.OfferRepair;
import org.attune.session.OpenCase;
import org.attune.session.TakeBack;
import org.attune.session.Talk;
import org.attune.session.Talks;
import org.attune.session.people.Withdraw;
import org.attune.terms.Pace;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody learns of what is kept of them, on the page, as PDF and as JSON. */
@AttuneTest
class MyDataTests {

	private static final String ANA = "I wash all the pots alone each evening";

	private static final String BEN = "I have come home late from work all week";

	private static final String LOUD = "I was loud on Monday";

	@Autowired
	Talks talks;

	@Autowired
	LookUpStep lookUpStep;

	@Autowired
	AnswerStep answerStep;

	@Autowired
	TakeBack takeBack;

	@Autowired
	OpenCase openCase;

	@Autowired
	AccessTokens tokens;

	@Autowired
	QuietTimes quietTimes;

	@Autowired
	Accounts accounts;

	@Autowired
	OfferRepair offerRepair;

	@Autowired
	AnswerRepair answerRepair;

	@Autowired
	HearRepairs hearRepairs;

	@Autowired
	AllowReport allowReport;

	@Autowired
	Withdraw withdraw;

	@LocalServerPort
	int port;

	Talk talk;

	@BeforeEach
	void speak() {
		this.talk = this.talks.open("second-half", "Ana", "Ben");
		new Table(this.talk, this.lookUpStep, this.answerStep).wish("Ana word-agreement.wording", ANA)
			.wish("Ben word-agreement.wording", BEN)
			.wish("Ben sign-agreement.signature", "not_yet")
			.wish("Ben sign-agreement.freely", "unsure")
			.wish("Ana thank.felt_understood", 7)
			.until("not-signed");
	}

	@Test
	void ownWordsAreThereWithWhoMayReadThem() throws Exception {
		String page = text(page(0, "/me/data"));
		assertThat(page).contains(ANA, "Ben can read this, and so can your counselor if you have one.",
				"The kitchen on Sundays", "With Ben", "/me/data.pdf", "/me/data.json");
		byte[] file = page(0, "/me/data.pdf").body();
		assertThat(PaperStandardTests.broken(file, PDFAFlavour.PDFUA_1)).isEmpty();
		assertThat(PaperTests.text(file)).contains("My data", ANA, "Ben can read this");
		JsonNode part = said(0, "word-agreement").path("parts").path(0);
		assertThat(part.path("privacy").asString()).isEqualTo("shared");
		assertThat(part.path("readers").valueStream().map(JsonNode::asString)).containsExactly("Ben");
		assertThat(part.path("answers").path(0).path("answer").asString()).isEqualTo(ANA);
	}

	@Test
	void whatOthersSaidIsNot() throws Exception {
		for (String path : List.of("/me/data", "/me/data.json", "/api/v1/me/data")) {
			assertThat(text(page(0, path))).contains(ANA).doesNotContain(BEN);
			assertThat(text(page(1, path))).contains(BEN).doesNotContain(ANA);
		}
		assertThat(PaperTests.text(page(1, "/me/data.pdf").body())).contains(BEN).doesNotContain(ANA);
	}

	@Test
	void whatIsForTheCounselorAloneIsInNoFile() throws Exception {
		for (String path : List.of("/me/data", "/me/data.json", "/api/v1/me/data")) {
			assertThat(text(page(1, path))).contains("Sign the agreement").doesNotContain("free to say no", "not sure");
		}
		assertThat(PaperTests.text(page(1, "/api/v1/me/data.pdf").body())).contains("Sign the agreement")
			.doesNotContain("free to say no");
	}

	@Test
	void whatIsSealedOrTakenBackNobodyElseReads() throws Exception {
		new Table(this.talk, this.lookUpStep, this.answerStep).answers("Ana");
		JsonNode sealed = said(0, "not-signed").path("parts").path(0);
		assertThat(sealed.path("privacy").asString()).isEqualTo("sealed");
		assertThat(sealed.path("readers")).isEmpty();
		assertThat(text(page(0, "/me/data"))).contains("The others cannot read this yet.");
		UUID first = UUID.fromString(said(0, "word-agreement").path("contributionId").asString());
		this.takeBack.takeBack(this.talk.visitors().get(0), this.talk.id(), first);
		JsonNode back = said(0, "word-agreement");
		assertThat(back.path("takenBack").asBoolean()).isTrue();
		assertThat(back.path("parts").path(0).path("readers")).isEmpty();
		assertThat(text(page(0, "/me/data"))).contains("You took this back. Only you can still read it.");
	}

	@Test
	void theAccountIsThereWithItsAddressAndItsSessions() throws Exception {
		String address = UUID.randomUUID() + "@example.org";
		UUID zoe = this.accounts.create(Visitor.Kind.PARTICIPANT, "Zoë <i>", address);
		this.quietTimes.choose(zoe,
				new QuietTime(ZoneId.of("Europe/Vienna"), LocalTime.of(22, 0), LocalTime.of(6, 30)));
		this.openCase.open(new Visitor(zoe, Visitor.Kind.PARTICIPANT), new OpenCase.Wish("quick-talk", "The dog",
				"friends", "en", Pace.NORMAL, List.of(new OpenCase.Named("Ben", null)), null));
		HttpResponse<byte[]> page = get("/me/data", zoe);
		assertThat(text(page)).contains("Zoë &lt;i&gt;", address, "Europe/Vienna", "22:00\u201306:30",
				"You have said nothing here yet.");
		JsonNode account = JsonMapper.shared().readTree(get("/me/data.json", zoe).body()).path("account");
		assertThat(account.path("name").asString()).isEqualTo("Zoë <i>");
		assertThat(account.path("address").asString()).isEqualTo(address);
		assertThat(account.path("sessions")).hasSize(2);
		assertThat(PaperTests.text(get("/me/data.pdf", zoe).body())).contains("Zoë <i>", address);
	}

	@Test
	void whatTheySaidToStartOverAndWhetherTheyAllowAReportIsThereToo() throws Exception {
		Visitor ana = this.talk.visitors().get(0);
		Visitor ben = this.talk.visitors().get(1);
		this.offerRepair.offer(ana, this.talk.id(), new OfferRepair.Wish("sorry", LOUD), Locale.ENGLISH);
		UUID asked = this.hearRepairs.all(ben, this.talk.id()).get(0).repairId();
		this.answerRepair.answer(ben, this.talk.id(), asked, "thank");
		assertThat(conversation(0).has("reportAllowed")).as("nobody asks yet").isFalse();
		this.withdraw.withdraw(ben, this.talk.id());
		this.allowReport.say(ana, this.talk.id(), true);
		assertThat(text(page(0, "/me/data"))).contains("I am sorry. That came out wrong.", LOUD,
				"You allow that what you agreed on stands in it.");
		assertThat(text(page(1, "/me/data"))).contains("You said thank you to Ana.")
			.doesNotContain(LOUD, "You allow that");
		JsonNode mine = conversation(0);
		assertThat(mine.path("repairs").path(0).path("start").asString()).isEqualTo("sorry");
		assertThat(mine.path("repairs").path(0).path("words").asString()).isEqualTo(LOUD);
		assertThat(mine.path("replies")).isEmpty();
		assertThat(mine.has("reportAllowed")).isTrue();
		JsonNode theirs = conversation(1);
		assertThat(theirs.path("repairs")).isEmpty();
		assertThat(theirs.path("replies").path(0).path("answer").asString()).isEqualTo("thank");
		assertThat(theirs.has("reportAllowed")).isFalse();
		byte[] file = page(0, "/me/data.pdf").body();
		assertThat(PaperStandardTests.broken(file, PDFAFlavour.PDFUA_1)).isEmpty();
		assertThat(PaperTests.text(file)).contains(LOUD);
	}

	@Test
	void filesAreNotKeptByBrowsersAndNobodyElseGetsThem() throws Exception {
		for (String file : List.of(".json", ".pdf")) {
			HttpResponse<byte[]> got = page(0, "/me/data" + file);
			assertThat(got.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
			assertThat(got.headers().firstValue("Content-Disposition").orElse(""))
				.isEqualTo("attachment; filename=\"my-data" + file + "\"");
			assertThat(send("/me/data" + file).statusCode()).isNotEqualTo(200);
		}
		assertThat(send("/api/v1/me/data").statusCode()).isEqualTo(401);
		assertThat(text(page(0, "/cases"))).contains("href=\"/me/data\"");
		assertThat(text(page(0, "/cases/" + this.talk.id()))).contains("href=\"/me/data\"");
	}

	private JsonNode conversation(int place) throws Exception {
		return JsonMapper.shared().readTree(page(place, "/api/v1/me/data").body()).path("conversations").path(0);
	}

	/** The first thing that somebody said in a task, as their JSON has it. */
	private JsonNode said(int place, String task) throws Exception {
		return conversation(place).path("said")
			.valueStream()
			.filter((piece) -> piece.path("task").asString().equals(task))
			.findFirst()
			.orElseThrow();
	}

	private HttpResponse<byte[]> page(int place, String path) throws Exception {
		return get(path, this.talk.visitors().get(place).account());
	}

	private HttpResponse<byte[]> get(String path, UUID account) throws Exception {
		String token = this.tokens.issue(account, Duration.ofDays(1));
		return path.startsWith("/api/") ? send(path, "Authorization", "Bearer " + token)
				: send(path, "Cookie", "attune=" + token);
	}

	private HttpResponse<byte[]> send(String path, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	private static String text(HttpResponse<byte[]> response) {
		return new String(response.body(), StandardCharsets.UTF_8);
	}

}
