package org.attune.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Person;
import org.attune.identity.Accounts;
import org.attune.oversight.Intervene;
import org.attune.oversight.act.Wish;
import org.attune.session.people.SayToChange;
import org.attune.session.people.SettleChanges;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Somebody comes into a talk that has begun, or goes, if everybody says yes. */
@AttuneTest
class PeopleChangeTests {

	private static final String BEFORE = "name-needs";

	@Autowired
	Talks talks;

	@Autowired
	Guide guide;

	@Autowired
	Intervene intervene;

	@Autowired
	SayToChange sayToChange;

	@Autowired
	SettleChanges settleChanges;

	@Autowired
	Accounts accounts;

	@Autowired
	CaseFiles cases;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	private String eves;

	private Visitor dora;

	private Talk talk;

	@BeforeEach
	void address() {
		this.eves = UUID.randomUUID() + "@example.org";
	}

	@Test
	void whoComesInGoesThroughConsentAndSafetyFirst() {
		begun("Ana", "Ben");
		Company.kind(this.talk).say("Ana", BEFORE);
		asksIn();
		says("Ana", true);
		says("Ben", true);
		Talk more = withEve();
		assertThat(more.asked("answer-joining")).containsExactly("Eve");
		assertThat(more.asked(BEFORE)).as("what is asked already is asked of those who were there")
			.containsExactly("Ben");
		assertThat(more.status()).as("nobody waits for who may come").isEqualTo("running");
		Company company = Company.kind(more);
		company.say("Eve", "answer-joining");
		assertThat(present()).as("a yes alone is not enough").containsExactly("Ana", "Ben");
		company.say("Eve", "check-safety");
		assertThat(present()).containsExactly("Ana", "Ben", "Eve");
		company.until("common-ground");
		assertThat(more.asked("common-ground")).containsExactly("Ana", "Ben", "Eve");
		assertThat(more.reads("Eve", "take-turn")).as("said to those who were there").isEmpty();
		assertThat(more.reads("Ben", "take-turn")).isNotEmpty();
		assertThat(more.reads("Ben", BEFORE)).hasSize(2);
		assertThat(more.namesReadBy("Eve", BEFORE)).as("what was sealed before stays with who was there")
			.containsExactly("Ben");
		company.lead();
		assertThat(more.outcome()).isEqualTo("agreed");
	}

	@Test
	void whoSaysNoOrNothingIsNotIn() {
		begun("Ana", "Ben");
		asksIn();
		says("Ana", true);
		says("Ben", true);
		Talk more = withEve();
		Company company = Company.kind(more).one("Eve", "answer-joining.comes_in", "no");
		company.say("Eve", "answer-joining");
		assertThat(present()).containsExactly("Ana", "Ben");
		assertThat(more.trail()).contains("uninvited constructive-disagreement");
		company.until("draft-plan");
		assertThat(more.waiting()).containsExactly("draft-plan");
		this.eves = UUID.randomUUID() + "@example.org";
		asksIn();
		says("Ana", true);
		says("Ben", true);
		this.clock.forward(Duration.ofDays(15));
		more.timersFire();
		assertThat(more.asked("answer-joining")).isEmpty();
		assertThat(present()).containsExactly("Ana", "Ben");
	}

	@Test
	void theSecondYesOrNoOpensNothingOfTheFirst() {
		begun("Ana", "Ben", "Cleo");
		asksIn();
		says("Ana", false);
		assertThat(question("Ben")).satisfies((one) -> assertThat(one.answered()).isFalse());
		assertThat(question("Ana").answered()).isTrue();
		says("Ben", true);
		List<byte[]> kept = this.jdbc
			.sql("select answer from people_consent join people_change using (change_id) where case_id = :case")
			.param("case", this.talk.id().value())
			.query(byte[].class)
			.list();
		assertThat(kept).hasSize(2)
			.allSatisfy((answer) -> assertThat(answer).hasSizeGreaterThan(20))
			.extracting((answer) -> answer.length)
			.containsOnly(kept.get(0).length);
		assertThat(this.talk.trail()).doesNotContain("change-dropped constructive-disagreement");
		says("Cleo", true);
		assertThat(this.talk.trail()).contains("change-dropped constructive-disagreement")
			.doesNotContain("change-agreed constructive-disagreement");
		assertThat(present()).containsExactly("Ana", "Ben", "Cleo");
		assertThat(this.jdbc.sql("""
				select count(*) from people_consent join people_change using (change_id) where case_id = :case""")
			.param("case", this.talk.id().value())
			.query(Integer.class)
			.single()).as("what each said is gone").isZero();
		assertThat(this.accounts.findByContact(this.eves)).as("nobody was made for a no").isEmpty();
		assertThat(refused("Ana").code()).isEqualTo("not-found");
	}

	@Test
	void aNoAndNoAnswerLookTheSame() {
		begun("Ana", "Ben");
		asksIn();
		says("Ana", true);
		says("Ben", false);
		List<String> afterANo = tail();
		asksIn();
		says("Ana", true);
		says("Ana", null);
		this.clock.forward(Duration.ofDays(15));
		assertThat(this.settleChanges.due()).contains(this.talk.id());
		this.settleChanges.settle(this.talk.id());
		List<String> afterSilence = tail();
		assertThat(afterSilence.get(afterSilence.size() - 1)).isEqualTo(afterANo.get(afterANo.size() - 1))
			.isEqualTo("change-dropped");
		assertThat(this.sayToChange.question(this.talk.visitor("Ana"), this.talk.id())).isEmpty();
	}

	@Test
	void whoGoesByConsentIsToldKindlyAndTheOthersAreAskedIfTheyGoOn() {
		begun("Ana", "Ben", "Cleo");
		asksOut("Cleo");
		assertThat(question("Cleo").you()).isTrue();
		assertThat(question("Ana").you()).isFalse();
		says("Ana", true);
		says("Ben", true);
		assertThat(present()).contains("Cleo");
		says("Cleo", true);
		assertThat(present()).containsExactly("Ana", "Ben");
		assertThat(this.sayToChange.parted(this.talk.visitor("Cleo"), this.talk.id())).isTrue();
		assertThat(this.sayToChange.parted(this.talk.visitor("Ana"), this.talk.id())).isFalse();
		assertThat(this.talk.asked("go-on-without")).containsExactly("Ana", "Ben");
		Company.kind(this.talk).lead();
		assertThat(this.talk.outcome()).isEqualTo("agreed");
	}

	@Test
	void whoIsToGoCanSayNo() {
		begun("Ana", "Ben", "Cleo");
		asksOut("Cleo");
		says("Ana", true);
		says("Ben", true);
		says("Cleo", false);
		assertThat(present()).containsExactly("Ana", "Ben", "Cleo");
		assertThat(this.sayToChange.parted(this.talk.visitor("Cleo"), this.talk.id())).isFalse();
	}

	@Test
	void whoLeavesMeanwhileKeepsNobodyWaiting() {
		begun("Ana", "Ben", "Cleo");
		asksIn();
		says("Ana", true);
		says("Ben", true);
		this.talk.leaves("Cleo");
		assertThat(this.settleChanges.due()).contains(this.talk.id());
		this.settleChanges.settle(this.talk.id());
		assertThat(withEve().asked("answer-joining")).containsExactly("Eve");
	}

	@Test
	void whoWasToGoAndGoesByThemselvesIsNoQuestionAnyMore() {
		begun("Ana", "Ben", "Cleo");
		asksOut("Cleo");
		this.talk.leaves("Cleo");
		assertThat(this.settleChanges.due()).contains(this.talk.id());
		this.settleChanges.settle(this.talk.id());
		assertThat(this.sayToChange.question(this.talk.visitor("Ana"), this.talk.id())).isEmpty();
		assertThat(this.sayToChange.parted(this.talk.visitor("Cleo"), this.talk.id())).as("they left").isFalse();
	}

	@Test
	void oneQuestionAtATimeAndOnlyWhereItMakesSense() {
		begun("Ana", "Ben");
		assertThat(refused("remove-person", null, this.cases.read(this.talk.id()).opener().id().toString()).code())
			.as("with two, nobody would be left to talk with")
			.isEqualTo("already-done");
		assertThat(refused("add-person", "Eve", "nowhere").errors()).extracting(Refusal.FieldError::code)
			.containsExactly("contact");
		String works = this.accounts.contact(this.dora.account()).orElseThrow();
		assertThat(refused("add-person", "Dora", works).errors()).extracting(Refusal.FieldError::code)
			.containsExactly("works-here");
		asksIn();
		assertThat(refused("add-person", "Finn", UUID.randomUUID() + "@example.org").code()).isEqualTo("already-done");
		this.talk = this.talks.open("quick-talk", "Ana", "Ben");
		this.dora = this.guide.comes(this.talk, "Dora");
		assertThat(refused("add-person", "Eve", this.eves).code()).as("it draws no way in").isEqualTo("already-done");
	}

	@Test
	void theAddressOfWhoIsToComeStandsNowhereInTheClear() {
		begun("Ana", "Ben");
		asksIn();
		assertThat(this.jdbc.sql("""
				select count(*) from intervention where case_id = :case and target is not null""")
			.param("case", this.talk.id().value())
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("select contact from people_change where case_id = :case")
			.param("case", this.talk.id().value())
			.query(byte[].class)
			.single()).asString(StandardCharsets.ISO_8859_1).doesNotContain(this.eves);
		assertThat(this.talks.hearCounselor.all(this.talk.visitor("Ben"), this.talk.id()).words()).singleElement()
			.satisfies((told) -> assertThat(told.words() + told.target()).isEqualTo("Evenull"));
	}

	/** A talk that has come to the needs; its counselor has the next place in it. */
	private void begun(String... names) {
		Talk open = this.talks.open("constructive-disagreement", names);
		Company.kind(open).until(BEFORE);
		this.dora = this.guide.comes(open, "Dora");
		this.talk = open.with("Dora", this.dora);
	}

	private Talk withEve() {
		UUID account = this.accounts.findByContact(this.eves).orElseThrow();
		return this.talk.with("Eve", new Visitor(account, Visitor.Kind.PARTICIPANT));
	}

	private void asksIn() {
		does("add-person", "Eve", this.eves);
	}

	private void asksOut(String name) {
		does("remove-person", null, person(name).id().toString());
	}

	private void does(String kind, String text, String target) {
		assertThat(this.intervene.intervene(this.dora, this.talk.id(),
				new Wish(kind, "You spoke of it", null, text, target), null))
			.isNotNull();
	}

	private Refusal refused(String kind, String text, String target) {
		return catchThrowableOfType(Refusal.class, () -> does(kind, text, target));
	}

	private Refusal refused(String name) {
		return catchThrowableOfType(Refusal.class,
				() -> this.sayToChange.say(this.talk.visitor(name), this.talk.id(), true));
	}

	private void says(String name, Boolean yes) {
		if (yes == null) {
			assertThat(refused(name).code()).isEqualTo("already-done");
		}
		else {
			this.sayToChange.say(this.talk.visitor(name), this.talk.id(), yes);
		}
	}

	private SayToChange.Question question(String name) {
		return this.sayToChange.question(this.talk.visitor(name), this.talk.id()).orElseThrow();
	}

	private Person person(String name) {
		return this.cases.read(this.talk.id())
			.participants()
			.stream()
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private List<String> present() {
		return this.cases.read(this.talk.id()).present().stream().map(Person::name).toList();
	}

	/** What the trail tells of the last change. */
	private List<String> tail() {
		return this.talk.trail()
			.stream()
			.filter((fact) -> fact.startsWith("change-"))
			.map((fact) -> fact.substring(0, fact.indexOf(' ')))
			.toList();
	}

}
