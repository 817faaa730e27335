package org.attune.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.RandomAnswers;
import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Counselors;
import org.attune.identity.Accounts;
import org.attune.oversight.Intervene;
import org.attune.oversight.act.Wish;
import org.attune.terms.PersonId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

/** What each intervention does to a case. */
@AttuneTest
class InterventionTests {

	@Autowired
	Talks talks;

	@Autowired
	Intervene intervene;

	@Autowired
	Accounts accounts;

	@Autowired
	Counselors counselors;

	@Autowired
	CaseFiles cases;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	JdbcClient jdbc;

	private Visitor dora;

	private Talk talk;

	@BeforeEach
	void begin() {
		this.dora = new Visitor(this.accounts.create(Visitor.Kind.COUNSELOR, "Dora", null), Visitor.Kind.COUNSELOR);
		this.talk = this.talks.open("quick-talk", "Ana", "Ben");
		oversees(this.talk);
	}

	@Test
	void aSkippedYesIsNeitherAYesNorANo() {
		toSigning();
		says("Ana", "sign", "signature", "yes");
		does("skip", "sign");
		assertThat(this.talk.outcome()).as("nobody is bound").isNotEqualTo("agreed");
		assertThat(this.jdbc
			.sql("select count(*) from contribution c join task_run r using (run_id) where r.case_id = :case "
					+ "and r.task = 'sign' and c.revealed_at is not null")
			.param("case", this.talk.id().value())
			.query(Integer.class)
			.single()).as("what waited for all stays sealed").isZero();
	}

	@Test
	void repeatingAsksEverybodyAnewAndWhatWasAnsweredDoesNotCount() {
		says("Ana", "consent", "takes_part", "no");
		assertThat(this.talk.asked("consent")).containsExactly("Ben");
		does("repeat", "consent");
		assertThat(this.talk.asked("consent")).containsExactly("Ana", "Ben");
		all("consent", "takes_part", "yes");
		assertThat(this.talk.waiting()).containsOnly("check-safety");
		assertThat(this.talk.trail()).containsSubsequence("asked consent", "intervened quick-talk", "cancelled consent",
				"asked consent");
	}

	@Test
	void goingBackBeginsTheStageAnewAndEndsWhatWasUnderWay() {
		toSigning();
		does("go-back", "listening");
		assertThat(this.talk.waiting()).containsExactly("speak");
		assertThat(this.talk.asked("speak")).containsExactly("Ana", "Ben");
		assertThat(refused("go-back", "nowhere").code()).isEqualTo("invalid-request");
	}

	@Test
	void goingBackBehindAForkBeginsAllOfItsBranches() {
		Talk rich = this.talks.open("rich", "Ana", "Ben");
		oversees(rich);
		this.talk = rich;
		all("consent_all", "answer", "no");
		while (!rich.waiting().contains("author")) {
			this.jdbc.sql("select task from task_run where case_id = :case and status = 'open' order by place limit 1")
				.param("case", rich.id().value())
				.query(String.class)
				.optional()
				.ifPresent((task) -> does("skip", task));
		}
		assertThat(rich.waiting()).containsExactlyInAnyOrder("author", "look_twice", "advice");
		does("skip", "look_twice");
		does("go-back", "options");
		assertThat(rich.waiting()).containsExactlyInAnyOrder("author", "look_twice", "advice");
	}

	@Test
	void moreTimeMovesWhatIsDueAndEveryTimer() {
		all("consent", "takes_part", "yes");
		Instant due = due();
		List<Instant> timers = this.talks.timers(this.talk.id());
		does("extend", "P3D");
		assertThat(due()).isCloseTo(due.plus(Duration.ofDays(3)), within(Duration.ofSeconds(1)));
		assertThat(this.talks.timers(this.talk.id())).hasSameSizeAs(timers);
		assertThat(refused("extend", "P99D").errors()).extracting(Refusal.FieldError::code).containsExactly("max");
		assertThat(refused("extend", "soon").errors()).extracting(Refusal.FieldError::code).containsExactly("duration");
	}

	@Test
	void aBreakThatSomebodyAskedForIsNotTheCounselorsToEnd() {
		all("consent", "takes_part", "yes");
		this.talk.rests("Ben", Duration.ofHours(3));
		assertThat(refused("resume", null).code()).isEqualTo("already-done");
		assertThat(refused("note", null).code()).as("nothing arrives before it ends").isIn("paused", "invalid-request");
		this.talk.comesBack("Ben");
		does("pause", "PT1H");
		assertThat(this.talk.status()).isEqualTo("paused");
		does("resume", null);
		assertThat(this.talk.status()).isEqualTo("running");
	}

	@Test
	void nobodyIsSkippedIntoATalkTheyDidNotSayYesTo() {
		Talk invited = this.talks.open("inviting", "Ana", "Ben");
		oversees(invited);
		this.talk = invited;
		while (!invited.waiting().isEmpty() && refusedToSkip(invited.waiting().get(0)) == null) {
			assertThat(invited.trail()).hasSizeLessThan(60);
		}
		assertThat(this.cases.read(invited.id()).present()).hasSize(1);
	}

	@Test
	void closingEndsTheCaseLikeAnyOtherEnd() {
		does("close", null);
		assertThat(this.talk.outcome()).isEqualTo("closed");
		assertThat(this.talk.waiting()).isEmpty();
		assertThat(refused("note", null).code()).isIn("closed", "invalid-request");
	}

	@Test
	void whatIsDoneByHandStaysForEver() {
		does("extend", "P1D");
		assertThat(this.talk.trail()).contains("intervened quick-talk");
		assertThatThrownBy(() -> this.jdbc.sql("update intervention set kind = 'note' where case_id = :case")
			.param("case", this.talk.id().value())
			.update()).isInstanceOf(DataAccessException.class);
	}

	@Test
	void theSameKeyDoesItOnce() {
		Wish wish = new Wish("extend", "You need it", null, null, "P1D");
		UUID once = this.intervene.intervene(this.dora, this.talk.id(), wish, "one");
		assertThat(this.intervene.intervene(this.dora, this.talk.id(), wish, "one")).isEqualTo(once);
		for (Wish other : List.of(new Wish("extend", "You need it", null, null, "P2D"),
				new Wish("extend", "You asked for it", null, null, "P1D"))) {
			Refusal refusal = catchThrowableOfType(Refusal.class,
					() -> this.intervene.intervene(this.dora, this.talk.id(), other, "one"));
			assertThat(refusal.code()).isEqualTo("idempotency-mismatch");
		}
	}

	@Test
	void aWordToOneIsReadByNobodyElse() {
		PersonId ben = this.cases.read(this.talk.id()).participants().get(1).id();
		this.intervene.intervene(this.dora, this.talk.id(), new Wish("note", "Only you", ben, "Take care", null), null);
		this.intervene.intervene(this.dora, this.talk.id(), new Wish("note", "For all", null, "Well done", null), null);
		assertThat(words("Ben")).containsExactly("Take care", "Well done");
		assertThat(words("Ana")).containsExactly("Well done");
	}

	private List<String> words(String name) {
		return this.talks.hearCounselor.all(this.talk.visitor(name), this.talk.id())
			.words()
			.stream()
			.map((told) -> told.words())
			.toList();
	}

	private void all(String task, Object... answers) {
		this.talk.asked(task).forEach((name) -> says(name, task, answers));
	}

	/** Says this in the fields that matter, and anything in the others. */
	private void says(String name, String task, Object... answers) {
		StepView view = this.talk.view(name, task);
		Map<String, Object> all = new RandomAnswers(new Random(1), "kitchen").to(view.form().json());
		all.putAll(Talk.answers(answers));
		this.talk.answer(name, view.stepId(), UUID.randomUUID().toString(), all);
	}

	private void toSigning() {
		all("consent", "takes_part", "yes");
		all("check-safety");
		all("speak", "voice", "listen");
		while (!this.talk.waiting().contains("propose")) {
			does("skip", this.talk.waiting().get(0));
		}
		all("propose");
		all("respond", "answer", "accept");
		assertThat(this.talk.waiting()).containsExactly("sign");
	}

	private void does(String kind, String target) {
		assertThat(this.intervene.intervene(this.dora, this.talk.id(),
				new Wish(kind, "All asked for it", null, null, target), null))
			.isNotNull();
	}

	private Refusal refused(String kind, String target) {
		return catchThrowableOfType(Refusal.class, () -> does(kind, target));
	}

	private Refusal refusedToSkip(String task) {
		return refused("skip", task);
	}

	private Instant due() {
		return this.jdbc.sql("select min(due_at) from task_run where case_id = :case and status = 'open'")
			.param("case", this.talk.id().value())
			.query(Instant.class)
			.single();
	}

	private void oversees(Talk one) {
		this.transactions.executeWithoutResult((status) -> {
			CaseFile file = this.cases.take(one.id());
			this.counselors.assign(file, this.dora.account(), "Dora");
		});
	}

}
