package org.attune.audit.conformance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.attune.AttuneTest;
import org.attune.audit.QuickTalks;
import org.attune.audit.conformance.Deviation.Kind;
import org.attune.audit.entries.Entries;
import org.attune.audit.entries.Entry;
import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.engine.Engine;
import org.attune.session.Talk;
import org.attune.session.Talks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * A quick talk that went well, and then its trail bent in every way there is a name for:
 * each is found, at the entry that shows it.
 */
@AttuneTest
@Import(QuickTalks.class)
class InjectedDeviationTests {

	@Autowired
	Talks talks;

	@Autowired
	QuickTalks quickTalks;

	@Autowired
	Entries entries;

	@Autowired
	CaseModels models;

	@Autowired
	CaseFiles cases;

	@Autowired
	Engine engine;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	Watch watch;

	@Autowired
	Deviations deviations;

	@Autowired
	ConformanceHealth health;

	private Talk talk;

	private List<Entry> trail;

	@BeforeEach
	void goesWell() {
		this.talk = this.quickTalks.open();
		this.quickTalks.lead(this.talk, null);
		this.trail = this.entries.of(this.talk.id());
		assertThat(this.talk.outcome()).isEqualTo("agreed");
		assertThat(found(this.trail)).isEmpty();
	}

	@Test
	void anEntryOfTheWayOfTokensThatIsMissingIsFoundWhereItIsMissed() {
		Set<String> tokens = Set.of("opened", "started", "asked", "entered", "left");
		List<Integer> places = places((entry) -> tokens.contains(entry.kind()));
		assertThat(places).hasSizeGreaterThan(40);
		for (int place : places) {
			Entry missing = this.trail.get(place);
			List<Deviation> found = found(without(place));
			assertThat(found).as("%s %s", missing.kind(), missing.element()).isNotEmpty();
			assertThat(found.get(0).seq()).isGreaterThan(missing.seq());
		}
	}

	@Test
	void twoEntriesThatChangedPlacesAreFound() {
		for (int place : places((entry) -> entry.kind().equals("left"))) {
			List<Entry> bent = new ArrayList<>(this.trail);
			Collections.swap(bent, place, place + 1);
			if (bent.get(place).byProcess()) {
				assertThat(found(bent)).as(this.trail.get(place).element()).isNotEmpty();
			}
		}
	}

	@Test
	void aTaskThatWentOnWithoutAnAnswerIsFoundWhereItWentOn() {
		int place = place("answered", "reflect");
		assertThat(found(without(place)).get(0))
			.isEqualTo(Deviation.at(next("left", "reflect", place), Kind.UNANSWERED));
	}

	@Test
	void whoAnsweredWithoutBeingAskedIsFound() {
		int place = place("answered", "check");
		Entry entry = this.trail.get(place);
		List<Deviation> found = found(with(place, answered(entry, "stranger", entry.role(), Duration.ZERO)));
		assertThat(found.get(0)).isEqualTo(Deviation.at(entry, Kind.NOT_ASKED));
	}

	@Test
	void whoAnsweredInAnotherRoleIsFound() {
		int place = place("answered", "check");
		Entry entry = this.trail.get(place);
		List<Deviation> found = found(with(place, answered(entry, entry.actor(), "counselor", Duration.ZERO)));
		assertThat(found).containsExactly(Deviation.at(entry, Kind.WRONG_ROLE));
	}

	@Test
	void whatCameLateIsFoundAndAlarmsNobody() {
		int place = place("answered", "check");
		Entry entry = this.trail.get(place);
		assertThat(found(with(place, answered(entry, entry.actor(), entry.role(), Duration.ofDays(3)))))
			.as("some need twice")
			.isEmpty();
		List<Entry> bent = with(place, answered(entry, entry.actor(), entry.role(), Duration.ofDays(5)));
		assertThat(found(bent)).extracting(Deviation::kind, Deviation::seq)
			.containsExactly(tuple(Kind.LATE, entry.seq()));
		assertThat(Kind.LATE.isAlarm()).isFalse();
	}

	@Test
	void whatCameLateAfterABreakThatMadeItDueLaterIsNotLate() {
		int place = place("answered", "check");
		Entry entry = this.trail.get(place);
		List<Entry> bent = with(place, answered(entry, entry.actor(), entry.role(), Duration.ofDays(5)));
		bent.add(place, byHand(entry, "paused", Map.of("until", entry.at().plus(Duration.ofDays(2)).toString())));
		assertThat(found(bent)).extracting(Deviation::kind).contains(Kind.DURING_BREAK).doesNotContain(Kind.LATE);
	}

	@Test
	void anAnswerDuringABreakIsFound() {
		int place = place("answered", "check");
		Entry entry = this.trail.get(place);
		List<Entry> bent = new ArrayList<>(this.trail);
		bent.add(place, byHand(entry, "paused", Map.of("until", entry.at().plus(Duration.ofDays(1)).toString())));
		assertThat(found(bent).get(0)).isEqualTo(Deviation.at(entry, Kind.DURING_BREAK));
	}

	@Test
	void somebodyWhoAsksForHelpBesideTheTasksIsNoDeviation() {
		int place = place("answered", "check");
		List<Entry> bent = new ArrayList<>(this.trail);
		bent.add(place, byHand(this.trail.get(place), "reviewed", Map.of()));
		assertThat(found(bent)).isEmpty();
	}

	@Test
	void aProposalBeforeAnybodyWasHeardIsFoundAtTheProposal() {
		int from = place("entered", "listen_to_each_other#multiInstanceBody");
		int to = place("left", "listen_to_each_other#multiInstanceBody");
		List<Entry> bent = new ArrayList<>(this.trail);
		bent.subList(from, to + 1).clear();
		assertThat(found(bent)).contains(Deviation.at(this.trail.get(place("asked", "propose")), Kind.NOT_REFLECTED));
	}

	@Test
	void anEndWithSomethingStillOpenIsFound() {
		assertThat(found(without(place("left", "agreed"))))
			.containsExactly(Deviation.at(this.trail.get(this.trail.size() - 1), Kind.UNFINISHED));
	}

	@Test
	void whatHappensAfterTheEndIsFound() {
		List<Entry> bent = new ArrayList<>(this.trail);
		bent.add(this.trail.get(place("left", "consent")));
		assertThat(found(bent)).extracting(Deviation::kind).containsExactly(Kind.AFTER_END);
	}

	@Test
	void tokensThatWereMovedByHandWithNobodySayingWhyAreFoundByTheWatchAndAlarm() {
		this.talk = this.quickTalks.open();
		this.quickTalks.lead(this.talk, "reflect");
		while (this.watch.readOn()) {
			assertThat(this.deviations.alarms(List.of(this.talk.id().value()))).isEmpty();
		}
		this.transactions.executeWithoutResult((status) -> {
			CaseFile file = this.cases.take(this.talk.id());
			this.engine.goBack(file, "propose");
		});
		this.talks.areInTheLog();
		long last = this.entries.of(this.talk.id())
			.stream()
			.filter((entry) -> entry.element().equals("propose"))
			.findFirst()
			.orElseThrow()
			.seq();
		while (this.watch.readOn()) {
			assertThat(last).isPositive();
		}
		assertThat(this.deviations.alarms(List.of(this.talk.id().value()))).containsExactly(this.talk.id().value());
		assertThat(this.deviations.before(Long.MAX_VALUE, true, 100))
			.filteredOn((each) -> each.caseId().equals(this.talk.id()))
			.extracting((each) -> each.deviation().kind(), (each) -> each.deviation().seq())
			.contains(tuple(Kind.OUT_OF_ORDER, last), tuple(Kind.NOT_REFLECTED, last));
		assertThat(this.deviations.before(Long.MAX_VALUE, false, 100)).isNotEmpty()
			.allMatch((each) -> each.deviation().kind().isAlarm());
		assertThat(this.health.health().getStatus().getCode()).isEqualTo("DEVIATING");
	}

	@Test
	void turnsWordsAndTimeAreCountedForEachPerson() {
		Fairness fairness = Fairness.of(this.trail);
		assertThat(fairness.rounds()).isEqualTo(2);
		assertThat(fairness.shares()).hasSize(2).allSatisfy((share) -> {
			assertThat(share.turns()).isGreaterThan(4);
			assertThat(share.words() % 10).isZero();
			assertThat(share.used()).isPositive();
		});
	}

	private List<Deviation> found(List<Entry> bent) {
		return Check.of(bent, this.models.of(this.talk.id()));
	}

	private List<Integer> places(Predicate<Entry> which) {
		return IntStream.range(0, this.trail.size())
			.filter((place) -> which.test(this.trail.get(place)))
			.boxed()
			.toList();
	}

	private int place(String kind, String element) {
		return places((entry) -> entry.kind().equals(kind) && entry.element().equals(element)).get(0);
	}

	private Entry next(String kind, String element, int after) {
		return this.trail.get(places((entry) -> entry.kind().equals(kind) && entry.element().equals(element)
				&& entry.id().equals(this.trail.get(after).id()))
			.get(0));
	}

	private List<Entry> without(int place) {
		List<Entry> bent = new ArrayList<>(this.trail);
		bent.remove(place);
		return bent;
	}

	private List<Entry> with(int place, Entry entry) {
		List<Entry> bent = new ArrayList<>(this.trail);
		bent.set(place, entry);
		return bent;
	}

	private static Entry answered(Entry entry, String actor, String role, Duration later) {
		return new Entry(entry.seq(), entry.at().plus(later), entry.caseId(), entry.process(), entry.element(),
				entry.kind(), actor, role, entry.content(), entry.data());
	}

	private static Entry byHand(Entry beside, String kind, Map<String, Object> data) {
		return new Entry(beside.seq(), beside.at(), beside.caseId(), beside.process(), beside.processId(), kind,
				beside.actor(), beside.role(), null, data);
	}

}
