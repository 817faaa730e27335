package org.attune.session;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.WayIn;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Person;
import org.attune.oversight.BeAway;
import org.attune.oversight.Intervene;
import org.attune.oversight.TakeCase;
import org.attune.oversight.TakeOver;
import org.attune.oversight.act.Wish;
import org.attune.session.counsel.AskHelp;
import org.attune.session.counsel.HearCounselor;
import org.attune.session.counsel.RefuseCounselor;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** One counselor has a case in place of another one. */
@AttuneTest
class ReplacedCounselorTests {

	@Autowired
	Talks talks;

	@Autowired
	Guide guide;

	@Autowired
	WayIn wayIn;

	@Autowired
	MovableClock clock;

	@Autowired
	CaseFiles cases;

	@Autowired
	BeAway beAway;

	@Autowired
	TakeCase takeCase;

	@Autowired
	TakeOver takeOver;

	@Autowired
	Intervene intervene;

	@Autowired
	AskHelp askHelp;

	@Autowired
	HearCounselor hearCounselor;

	@Autowired
	RefuseCounselor refuseCounselor;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	JdbcClient jdbc;

	private Talk talk;

	private Visitor dora;

	private Visitor egon;

	private Visitor finn;

	@BeforeEach
	void doraHasACase() {
		this.talk = this.talks.open("guarded", "Ana", "Ben");
		this.dora = this.guide.comes(this.talk, "Dora");
		this.egon = this.wayIn.has(Visitor.Kind.COUNSELOR, "Egon");
		this.finn = this.wayIn.has(Visitor.Kind.COUNSELOR, "Finn");
	}

	@Test
	void whoComesBecauseNobodyLooksIsNotSeenByThePeople() {
		isAway(this.dora);
		this.takeCase.take(this.egon, this.talk.id(), true);
		assertThat(toldOf()).isEqualTo("Egon");
		nobodyLooks();
		this.takeCase.take(this.finn, this.talk.id(), true);
		assertThat(counselor()).isEqualTo("Finn");
		assertThat(toldOf()).as("as if nothing had been").isEqualTo("Egon");
		nobodyLooks();
		this.takeCase.take(this.dora, this.talk.id(), true);
		assertThat(toldOf()).as("nor the next time").isEqualTo("Egon");
		this.refuseCounselor.refuse(this.talk.visitor("Ben"), this.talk.id());
		assertThat(toldOf()).isNull();
		assertThat(counselor()).as("it waits for another one, as always").isNull();
	}

	@Test
	void ofTwoWhoTakeACaseAtTheSameMomentOneHasIt() {
		isAway(this.dora);
		List<CompletableFuture<Refusal>> both = this.transactions.execute((status) -> {
			this.cases.take(this.talk.id());
			List<CompletableFuture<Refusal>> takers = Stream.of(this.egon, this.finn).map(this::takes).toList();
			Awaitility.await().until(() -> waiting() == 2);
			return takers;
		});
		assertThat(both.stream().map(CompletableFuture::join).map((refusal) -> refusal != null))
			.containsExactlyInAnyOrder(false, true);
		assertThat(toldOf()).isEqualTo(counselor());
	}

	@Test
	void whatSomebodyWhoIsReplacedWantedToGiveIsNotGiven() {
		this.intervene.intervene(this.dora, this.talk.id(),
				new Wish("hand-over", "I am away", null, null, this.finn.account().toString()), null);
		isAway(this.dora);
		this.takeCase.take(this.egon, this.talk.id(), true);
		assertThat(this.takeOver.waiting(this.finn)).isEmpty();
		assertThat(
				catchThrowableOfType(Refusal.class, () -> this.takeOver.take(this.finn, this.talk.id(), true)).kind())
			.isEqualTo(Refusal.Kind.NOT_FOUND);
		assertThat(counselor()).isEqualTo("Egon");
	}

	private void isAway(Visitor counselor) {
		this.beAway.begin(counselor, LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).plusDays(3),
				ZoneOffset.UTC);
	}

	private void nobodyLooks() {
		this.askHelp.ask(this.talk.visitor("Ana"), this.talk.id(), null);
		this.clock.forward(Duration.ofHours(2));
		this.guide.callsFurther();
	}

	private CompletableFuture<Refusal> takes(Visitor counselor) {
		return CompletableFuture.supplyAsync(
				() -> catchThrowableOfType(Refusal.class, () -> this.takeCase.take(counselor, this.talk.id(), true)));
	}

	private long waiting() {
		return this.jdbc.sql(
				"select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")
			.query(Long.class)
			.single();
	}

	private String toldOf() {
		return this.hearCounselor.all(this.talk.visitor("Ben"), this.talk.id()).newCounselor();
	}

	private String counselor() {
		return this.cases.read(this.talk.id()).counselor().map(Person::name).orElse(null);
	}

}
