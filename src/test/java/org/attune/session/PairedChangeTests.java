package org.attune.session;

import java.util.List;
import java.util.Locale;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.attune.AttuneTest;
import org.attune.casefile.sums.PairedChanges;
import org.attune.casefile.sums.PairedChanges.PairedChange;
import org.attune.follow.FollowUp;
import org.attune.session.erasing.EraseWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever ticks it is counted in, and nobody else; few are never told of. */
@AttuneTest
class PairedChangeTests {

	@Autowired
	Talks talks;

	@Autowired
	FollowUp followUp;

	@Autowired
	PairedChanges changes;

	@Autowired
	EraseWords eraseWords;

	@Autowired
	HowWeAre howWeAre;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Scheduler scheduler;

	@BeforeEach
	void letNothingHappenByItself() {
		this.scheduler.pause();
		this.jdbc.sql("delete from counted_number where item = 'felt_light'").update();
	}

	@Test
	void fiveTalksAreToldOfAndFourAreNot() {
		for (int talk = 0; talk < 4; talk++) {
			measured(true);
		}
		assertThat(told()).isEmpty();
		Talk fifth = measured(true);
		assertThat(told()).singleElement().satisfies((one) -> {
			assertThat(one.process()).startsWith("measuring:");
			assertThat(one.moment()).isEqualTo("later");
			assertThat(one.talks()).isEqualTo(5);
			assertThat(one.change()).as("Ana by 4, Ben by 1").isEqualTo(2.5);
		});
		measured(true);
		assertThat(told()).as("who comes alone is not told of")
			.singleElement()
			.extracting(PairedChange::talks)
			.isEqualTo(5L);
		fifth.takesBack("Ana", "measure-again").takesBack("Ben", "measure-again");
		assertThat(told()).singleElement().extracting(PairedChange::talks).isEqualTo(5L);
	}

	@Test
	void withoutTheTickNothingIsKeptForIt() {
		Talk later = measured(false);
		assertThat(rows()).isZero();
		assertThat(later.reads("Ana", "measure-again").toString()).contains("felt_light=7");
	}

	@Test
	void whatIsTakenBackOrErasedIsCountedNoMore() {
		Talk later = measured(true);
		assertThat(rows()).isEqualTo(4);
		later.takesBack("Ana", "measure-again");
		assertThat(rows()).isEqualTo(3);
		this.eraseWords.erase(later.visitor("Ben"), later.id());
		assertThat(rows()).isEqualTo(2);
	}

	@Test
	void whoIsAskedAgainReadsWhatTheySaidTheFirstTimeAndNotWhatOthersSaid() {
		Talk again = again(start(true));
		List<HowWeAre.Line> first = this.howWeAre.first(again.visitor("Ben"), again.view("Ben", "measure-again"),
				Locale.ENGLISH);
		assertThat(first).singleElement().satisfies((line) -> assertThat(line.first().number()).isEqualTo(5));
	}

	/** Ana comes from 3 to 7, Ben from 5 to 6. */
	private Talk measured(boolean counted) {
		Talk again = again(start(counted));
		again.says("Ana", "measure-again", "felt_light", 7, "count_me", counted);
		again.says("Ben", "measure-again", "felt_light", 6, "count_me", counted);
		return again;
	}

	private Talk start(boolean counted) {
		Talk talk = this.talks.open("measuring", "Ana", "Ben");
		talk.says("Ana", "measure", "felt_light", 3, "count_me", counted);
		return talk.says("Ben", "measure", "felt_light", 5, "count_me", counted);
	}

	private Talk again(Talk before) {
		return new Talk(this.talks, "measuring-again", this.followUp.begin(before.id()).orElseThrow(), before.names(),
				before.visitors());
	}

	private List<PairedChange> told() {
		return this.changes.all().stream().filter((one) -> one.item().equals("felt_light")).toList();
	}

	private int rows() {
		return this.jdbc.sql("select count(*) from counted_number where item = 'felt_light'")
			.query(Integer.class)
			.single();
	}

}
