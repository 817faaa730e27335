package org.attune.session;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.identity.Accounts;
import org.attune.session.reading.Before;
import org.attune.terms.CaseId;
import org.attune.terms.Pace;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How people come into a case whose process invites them. */
@AttuneTest
class InvitationTests {

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Autowired
	OpenCase openCase;

	@Autowired
	Accounts accounts;

	@Autowired
	JdbcClient jdbc;

	private final Map<Visitor, String> contacts = new HashMap<>();

	@Test
	void untilTheyAreInvitedTheOthersKnowNothingOfTheCase() {
		Talk talk = this.talks.open("inviting", "Ana", "Ben", "Cleo");
		assertThat(talk.asked("prepare_alone")).containsExactly("Ana");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.talks.showCase.show(talk.visitor("Ben"), talk.id()))
			.extracting(Refusal::code)
			.isEqualTo("not-found");
		assertThat(this.talks.myCases.of(talk.visitor("Ben"))).isEmpty();
	}

	@Test
	void whoIsInvitedIsAskedAndReadsNothingBeforeTheySayYes() {
		Talk talk = invited("Ana", "Ben", "Cleo");
		assertThat(talk.asked("join_in")).containsExactly("Ana", "Ben", "Cleo");
		assertThat(talk.status()).isEqualTo("inviting");
		assertThat(talk.reads("Ben", "prepare_alone")).isEmpty();
		talk.says("Ben", "join_in", "answer", "more");
		assertThat(talk.reads("Ben", "prepare_alone")).hasSize(1);
		assertThat(talk.status()).isEqualTo("inviting");
		talk.says("Cleo", "join_in", "answer", "yes");
		assertThat(talk.status()).isEqualTo("running");
	}

	@Test
	void whoDidNotSayYesIsOutAndTheRestGoOn() {
		Talk talk = invited("Ana", "Ben", "Cleo").says("Cleo", "join_in", "answer", "no")
			.says("Ben", "join_in", "answer", "yes")
			.says("Ana", "join_in", "answer", "yes");
		assertThat(talk.asked("talk")).containsExactly("Ana", "Ben");
		assertThat(talk.status()).isEqualTo("running");
		assertThat(talk.trail()).contains("accepted inviting", "uninvited inviting");
	}

	@Test
	void withNobodyElseInTheProcessDrawsItsEnd() {
		Talk talk = invited("Ana", "Ben").says("Ben", "join_in", "answer", "no")
			.says("Ana", "join_in", "answer", "yes");
		assertThat(talk.outcome()).isEqualTo("alone");
	}

	@Test
	void whoSaidYesIsInAlsoWhenTimeRunsOutForTheOthers() {
		Talk talk = invited("Ana", "Ben", "Cleo").says("Ben", "join_in", "answer", "yes");
		this.clock.forward(Duration.ofDays(8));
		talk.timersFire();
		assertThat(talk.asked("talk")).containsExactly("Ana", "Ben");
	}

	@Test
	void whoLeavesBeforeSayingYesNeverTookPart() {
		Talk talk = invited("Ana", "Ben", "Cleo").leaves("Cleo");
		assertThat(talk.asked("join_in")).containsExactly("Ana", "Ben");
		assertThat(talk.trail()).contains("declined inviting").doesNotContain("withdrawn inviting");
	}

	@Test
	void withTheOnlyOneInvitedGoneTheCaseEnds() {
		Talk talk = invited("Ana", "Ben").leaves("Ben");
		assertThat(talk.outcome()).isEqualTo("withdrawn");
	}

	private Talk invited(String... names) {
		return this.talks.open("inviting", names).says("Ana", "prepare_alone", "words", "Before the others");
	}

	@Test
	void whoSaidNoIsNotInvitedAgainForNinetyDaysAndNobodyCanTell() {
		Visitor ana = named("Ana");
		String ben = address();
		CaseId first = opens(ana, ben);
		this.talks.withdraw.withdraw(account(ben), first);
		CaseId quiet = opens(ana, ben);
		CaseId ordinary = opens(ana, address());
		assertThat(mails(quiet)).isEmpty();
		assertThat(mails(ordinary)).containsExactly("invitation", "invitation-reminder");
		assertThat(this.talks.myCases.of(account(ben))).extracting(MyCases.Line::caseId).doesNotContain(quiet);
		assertThat(seenBy(ana, quiet)).isEqualTo(seenBy(ana, ordinary));
		this.clock.forward(Duration.ofDays(8));
		new Talk(this.talks, "inviting", quiet, List.of("Ana"), List.of(ana)).timersFire();
		new Talk(this.talks, "inviting", ordinary, List.of("Ana"), List.of(ana)).timersFire();
		assertThat(seenBy(ana, quiet)).isEqualTo(seenBy(ana, ordinary));
		this.clock.forward(Duration.ofDays(83));
		assertThat(mails(opens(ana, ben))).hasSize(2);
	}

	@Test
	void whoLeftIsNotInvitedAgainByAnyOfThemButInvitesWhomTheyLike() {
		Visitor ana = named("Ana");
		Visitor ben = named("Ben");
		CaseId first = opens(ana, this.contacts.get(ben));
		Talk talk = new Talk(this.talks, "inviting", first, List.of("Ana", "Ben"), List.of(ana, ben));
		talk.says("Ben", "join_in", "answer", "yes").leaves("Ben");
		assertThat(mails(opens(ana, this.contacts.get(ben)))).isEmpty();
		assertThat(mails(opens(ben, this.contacts.get(ana)))).hasSize(2);
	}

	private Visitor named(String name) {
		String contact = address();
		Visitor visitor = new Visitor(this.accounts.create(Visitor.Kind.PARTICIPANT, name, contact),
				Visitor.Kind.PARTICIPANT);
		this.contacts.put(visitor, contact);
		return visitor;
	}

	private Visitor account(String contact) {
		return new Visitor(this.accounts.findByContact(contact).orElseThrow(), Visitor.Kind.PARTICIPANT);
	}

	private static String address() {
		return UUID.randomUUID() + "@example.org";
	}

	private CaseId opens(Visitor opener, String contact) {
		CaseId id = this.openCase
			.open(opener,
					new OpenCase.Wish("inviting", "The kitchen on Sundays", "friends", "en", Pace.NORMAL,
							List.of(new OpenCase.Named("Ben", contact)), null))
			.caseId();
		new Talk(this.talks, "inviting", id, List.of("Ana"), List.of(opener)).says("Ana", "prepare_alone", "words",
				"Before the others");
		return id;
	}

	/** The kinds of mails about a case to those who were invited. */
	private List<String> mails(CaseId id) {
		return this.jdbc.sql("select kind from mail where case_id = :case and kind like 'invitation%' order by kind")
			.param("case", id.value())
			.query(String.class)
			.list();
	}

	private List<String> seenBy(Visitor ana, CaseId id) {
		CaseView view = this.talks.showCase.show(ana, id);
		return List.of(view.status(), String.valueOf(view.outcome()), String.valueOf(view.stage()),
				String.valueOf(view.waitingFor().size()), String.valueOf(view.people().size()),
				this.talks.lookUp.next(ana, id, Locale.ENGLISH).map(StepView::task).orElse("nothing"),
				String.valueOf(this.talks.timers(id).size()),
				new Talk(this.talks, "inviting", id, List.of(), List.of()).trail().toString());
	}

}
