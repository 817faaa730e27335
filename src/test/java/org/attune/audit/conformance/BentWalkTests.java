package org.attune.audit.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.attune.AttuneTest;
import org.attune.audit.entries.Entries;
import org.attune.audit.entries.Entry;
import org.attune.session.Openings;
import org.attune.session.Talk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import com.github.kagkarlsson.scheduler.Scheduler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Trails of walks through what people can open beside the quick talk, bent in places
 * drawn by a seed: whatever is missing, done by another role or done after the end is
 * found.
 */
@AttuneTest
@Import(Openings.class)
class BentWalkTests {

	private static final Set<String> TOKENS = Set.of("opened", "started", "asked", "entered", "left");

	private static final int PLACES = 25;

	@Autowired
	Openings openings;

	@Autowired
	Entries entries;

	@Autowired
	CaseModels models;

	@Autowired
	Scheduler scheduler;

	@BeforeEach
	void letNothingHappenByItself() {
		this.scheduler.pause();
	}

	@ParameterizedTest
	@ValueSource(strings = { "constructive-disagreement", "aftermath", "follow-up", "re-opening", "weekly-thanks" })
	void whatIsMissingDoneByAnotherOrDoneTooLateIsFound(String process) {
		Talk talk = this.openings.ended(process, 3);
		List<Entry> trail = this.entries.of(talk.id());
		assertThat(found(talk, trail)).filteredOn((each) -> each.kind().isAlarm()).isEmpty();
		for (int place : places(trail, (entry) -> TOKENS.contains(entry.kind()))) {
			assertThat(alarms(talk, without(trail, place))).as("%s", trail.get(place)).isNotEmpty();
		}
		for (int place : places(trail, (entry) -> entry.kind().equals("answered"))) {
			assertThat(alarms(talk, without(trail, place))).as("%s", trail.get(place)).isNotEmpty();
			assertThat(alarms(talk, byCounselor(trail, place))).extracting(Deviation::kind)
				.contains(Deviation.Kind.WRONG_ROLE);
		}
		List<Entry> longer = new ArrayList<>(trail);
		longer.add(trail.get(places(trail, (entry) -> entry.kind().equals("left")).get(0)));
		assertThat(alarms(talk, longer)).extracting(Deviation::kind).contains(Deviation.Kind.AFTER_END);
	}

	private List<Deviation> found(Talk talk, List<Entry> bent) {
		return Check.of(bent, this.models.of(talk.id()));
	}

	private List<Deviation> alarms(Talk talk, List<Entry> bent) {
		return found(talk, bent).stream().filter((each) -> each.kind().isAlarm()).toList();
	}

	private static List<Integer> places(List<Entry> trail, Predicate<Entry> which) {
		List<Integer> all = IntStream.range(0, trail.size())
			.filter((place) -> which.test(trail.get(place)))
			.boxed()
			.collect(Collectors.toList());
		Collections.shuffle(all, new Random(7));
		assertThat(all).isNotEmpty();
		return all.subList(0, Math.min(PLACES, all.size()));
	}

	private static List<Entry> without(List<Entry> trail, int place) {
		List<Entry> bent = new ArrayList<>(trail);
		bent.remove(place);
		return bent;
	}

	private static List<Entry> byCounselor(List<Entry> trail, int place) {
		List<Entry> bent = new ArrayList<>(trail);
		Entry entry = trail.get(place);
		bent.set(place, new Entry(entry.seq(), entry.at(), entry.caseId(), entry.process(), entry.element(),
				entry.kind(), entry.actor(), "counselor", entry.content(), entry.data()));
		return bent;
	}

}
