package org.attune.session;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.session.counsel.AskHelp;
import org.attune.session.counsel.AskShuttle;
import org.attune.session.repair.AnswerRepair;
import org.attune.session.repair.HearRepairs;
import org.attune.session.repair.OfferRepair;
import org.attune.session.repair.RepairView;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Somebody said something badly and asks if they may start over. */
@AttuneTest
class RepairTests {

	private static final String WORDS = "I was loud on Monday";

	@Autowired
	Talks talks;

	@Autowired
	Guide guide;

	@Autowired
	OfferRepair offerRepair;

	@Autowired
	AnswerRepair answerRepair;

	@Autowired
	HearRepairs hearRepairs;

	@Autowired
	AskHelp askHelp;

	@Autowired
	AskShuttle askShuttle;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	@Test
	void theOthersReadItAtOnceAndSayThankYou() {
		Talk talk = this.talks.open("guarded", "Ana", "Ben", "Cleo");
		offers(talk, "Ana", "over", WORDS);
		RepairView seen = seen(talk, "Ben").get(0);
		assertThat(seen.start()).isEqualTo("over");
		assertThat(seen.words()).isEqualTo(WORDS);
		assertThat(seen.asks()).isTrue();
		this.answerRepair.answer(talk.visitor("Ben"), talk.id(), seen.repairId(), "thank");
		assertThat(seen(talk, "Ana").get(0).replies())
			.containsExactly(new RepairView.Reply("Ben", false, "thank", false));
		assertThat(seen(talk, "Ben").get(0).asks()).isFalse();
		assertThat(seen(talk, "Cleo").get(0).asks()).isTrue();
		assertThat(talk.trail()).contains("repair-offered guarded", "repair-answered guarded");
	}

	@Test
	void whoNeedsTimeIsAskedOnceMoreADayLaterAndThenNeverAgain() {
		Talk talk = this.talks.open("guarded", "Ana", "Ben");
		offers(talk, "Ana", "sorry", "");
		says(talk, "Ben", "later");
		assertThat(seen(talk, "Ben").get(0).asks()).isFalse();
		assertThat(refusal(() -> says(talk, "Ben", "thank"))).isEqualTo("already-done");
		this.clock.forward(Duration.ofHours(25));
		assertThat(seen(talk, "Ben").get(0).asks()).isTrue();
		says(talk, "Ben", "later");
		this.clock.forward(Duration.ofDays(20));
		assertThat(seen(talk, "Ben").get(0).asks()).isFalse();
		assertThat(talk.trail()).filteredOn("repair-answered guarded"::equals).hasSize(2);
	}

	@Test
	void nobodyAsksForItTwiceADayAndNobodyGetsAMail() {
		Talk talk = this.talks.open("guarded", "Ana", "Ben");
		int mails = mails();
		offers(talk, "Ana", "over", "");
		assertThat(this.offerRepair.can(talk.visitor("Ana"), talk.id())).isFalse();
		assertThat(refusal(() -> offers(talk, "Ana", "slow", ""))).isEqualTo("already-done");
		assertThat(mails()).isEqualTo(mails);
		this.clock.forward(Duration.ofHours(25));
		offers(talk, "Ana", "slow", "");
		assertThat(seen(talk, "Ben")).hasSize(2);
	}

	@Test
	void itWorksInEveryStageAndNotDuringABreakNorAfterTheEnd() {
		Talk talk = this.talks.open("constructive-disagreement", "Ana", "Ben");
		Company.kind(talk).until("set-rules");
		offers(talk, "Ben", "mean", "");
		talk.rests("Ana", Duration.ofHours(1));
		assertThat(refusal(() -> says(talk, "Ana", "thank"))).isEqualTo("paused");
		assertThat(seen(talk, "Ana").get(0).asks()).isFalse();
		talk.comesBack("Ana");
		says(talk, "Ana", "thank");
		talk.leaves("Ben");
		assertThat(refusal(() -> offers(talk, "Ana", "over", ""))).isEqualTo("closed");
	}

	@Test
	void whoIsNotInTheTalkYetReadsNothingOfIt() {
		Talk talk = this.talks.open("constructive-disagreement", "Ana", "Ben");
		Company.kind(talk).until("answer-invitation");
		assertThat(this.offerRepair.can(talk.visitor("Ana"), talk.id())).as("nobody is there to hear it").isFalse();
		assertThat(refusal(() -> offers(talk, "Ben", "over", ""))).isEqualTo("not-found");
		assertThat(seen(talk, "Ben")).isEmpty();
	}

	@Test
	void whatIsSaidByWhoMayNotBeSafeWaitsForTheCounselor() {
		Talk talk = this.talks.open("guarded", "Ana", "Ben");
		Visitor dora = this.guide.comes(talk, "Dora");
		offers(talk, "Ben", "slow", "");
		this.askHelp.ask(talk.visitor("Ana"), talk.id(), "He reads along");
		says(talk, "Ana", "thank");
		offers(talk, "Ana", "over", WORDS);
		assertThat(seen(talk, "Ben")).singleElement().satisfies((one) -> assertThat(one.replies()).isEmpty());
		assertThat(seen(talk, "Ana")).hasSize(2);
		this.guide.decides(dora, talk, "go-on");
		assertThat(seen(talk, "Ben")).hasSize(2);
		assertThat(seen(talk, "Ben").get(0).replies()).hasSize(1);
	}

	@Test
	void aThreatIsHeardByACounselorAndByNobodyElse() {
		Talk talk = this.talks.open("guarded", "Ana", "Ben");
		Visitor dora = this.guide.comes(talk, "Dora");
		OfferRepair.Offered offered = offers(talk, "Ana", "over", "You'll regret this, I will hurt you.");
		assertThat(offered.remarks()).isNotEmpty();
		assertThat(seen(talk, "Ben")).isEmpty();
		assertThat(this.guide.watch(dora, talk).open()).hasSize(1);
	}

	@Test
	void whileTextsGoThroughACounselorOnlyAReadySentenceIsTaken() {
		Talk talk = this.talks.open("guarded", "Ana", "Ben");
		this.guide.comes(talk, "Dora");
		this.askShuttle.ask(talk.visitor("Ben"), talk.id());
		assertThat(refusal(() -> offers(talk, "Ana", "over", WORDS))).isEqualTo("invalid-request");
		offers(talk, "Ana", "over", "");
		assertThat(seen(talk, "Ben")).hasSize(1);
	}

	@Test
	void whatIsTakenBackIsGoneAndTheWordsAreSealed() {
		Talk talk = this.talks.open("guarded", "Ana", "Ben");
		OfferRepair.Offered offered = offers(talk, "Ana", "over", WORDS);
		assertThat(new String(sealed(offered.id()))).doesNotContain("Monday");
		assertThat(refusal(() -> this.offerRepair.takeBack(talk.visitor("Ben"), talk.id(), offered.id())))
			.isEqualTo("not-found");
		this.offerRepair.takeBack(talk.visitor("Ana"), talk.id(), offered.id());
		assertThat(seen(talk, "Ben")).isEmpty();
	}

	@Test
	void neitherASentenceNorWordsIsNothing() {
		Talk talk = this.talks.open("guarded", "Ana", "Ben");
		assertThat(refusal(() -> offers(talk, "Ana", "", " "))).isEqualTo("invalid-request");
		assertThat(refusal(() -> offers(talk, "Ana", "never", ""))).isEqualTo("invalid-request");
		assertThat(refusal(() -> offers(talk, "Ana", "", "x".repeat(301)))).isEqualTo("invalid-request");
	}

	private OfferRepair.Offered offers(Talk talk, String name, String start, String words) {
		return this.offerRepair.offer(talk.visitor(name), talk.id(), new OfferRepair.Wish(start, words),
				Locale.ENGLISH);
	}

	private void says(Talk talk, String name, String word) {
		this.answerRepair.answer(talk.visitor(name), talk.id(), seen(talk, name).get(0).repairId(), word);
	}

	private List<RepairView> seen(Talk talk, String name) {
		return this.hearRepairs.all(talk.visitor(name), talk.id());
	}

	private byte[] sealed(UUID id) {
		return this.jdbc.sql("select words from repair where repair_id = :id")
			.param("id", id)
			.query(byte[].class)
			.single();
	}

	private int mails() {
		return this.jdbc.sql("select count(*) from mail").query(Integer.class).single();
	}

	private static String refusal(Runnable act) {
		return catchThrowableOfType(Refusal.class, act::run).code();
	}

}
