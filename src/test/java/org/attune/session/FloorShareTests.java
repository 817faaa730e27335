package org.attune.session;

import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.follow.FollowUp;
import org.attune.session.reading.FloorShare;
import org.attune.session.reading.FloorShare.Balance;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Everybody sees, alone, how large their part of the words is. */
@AttuneTest
class FloorShareTests {

	private static final Balance HALF = new Balance(50, 50);

	@Autowired
	Talks talks;

	@Autowired
	Guide guide;

	@Autowired
	FloorShare floorShare;

	@Autowired
	FollowUp followUp;

	@Autowired
	MovableClock clock;

	@Autowired
	Scheduler scheduler;

	@Test
	void whatIsSealedPrivateOrForTheCounselorDoesNotCount() {
		Talk talk = this.talks.open("visible-classes", "Ana", "Ben");
		talk.says("Ana", "open", "words", words(20), "own", words(90), "helper", words(90));
		talk.says("Ben", "open", "words", words(20));
		assertThat(share(talk, "Ana")).contains(HALF);
		for (String task : new String[] { "own", "helper", "closed", "cut", "late" }) {
			talk.says("Ana", task, "words", words(90), "own", words(90), "helper", words(90));
			assertThat(share(talk, "Ana")).as(task).contains(HALF);
			assertThat(share(talk, "Ben")).as(task).contains(HALF);
		}
		talk.says("Ben", "closed", "words", words(10));
		assertThat(share(talk, "Ana")).as("110 of 140, once it is open").contains(new Balance(80, 50));
		assertThat(share(talk, "Ben")).contains(new Balance(20, 50));
	}

	@Test
	void whatIsHeldBackDoesNotCountBeforeTheOthersReadIt() {
		Talk talk = this.talks.open("guarded", "Ana", "Ben");
		Visitor dora = this.guide.comes(talk, "Dora");
		talk.says("Ben", "tell", "words", words(40));
		talk.says("Ana", "tell", "words", words(40), "danger", "yes");
		assertThat(share(talk, "Ana")).isEmpty();
		assertThat(share(talk, "Ben")).isEmpty();
		this.guide.decides(dora, talk, "go-on");
		assertThat(share(talk, "Ana")).contains(HALF);
		assertThat(share(talk, "Ben")).contains(HALF);
	}

	@Test
	void aFewWordsOrOneVoiceSayNothing() {
		Talk talk = this.talks.open("visible-classes", "Ana", "Ben", "Cleo");
		talk.says("Ana", "open", "words", words(100));
		assertThat(share(talk, "Ana")).as("one voice").isEmpty();
		talk.says("Ben", "open", "words", words(1));
		assertThat(share(talk, "Ana")).contains(new Balance(100, 33));
		assertThat(share(talk, "Cleo")).contains(new Balance(0, 33));
		talk.takesBack("Ana", "open");
		assertThat(share(talk, "Ana")).as("a few words").isEmpty();
	}

	@Test
	void whatWasSaidInTheTalkBeforeCountsInWhatFollowsIt() {
		this.scheduler.pause();
		Talk after = new Agreement(this.talks, this.clock, this.followUp).looking();
		assertThat(share(after, "Ana")).isPresent();
		this.scheduler.resume();
	}

	@Test
	void whoDoesNotTakePartFindsNothing() {
		Talk talk = this.talks.open("visible-classes", "Ana", "Ben");
		Visitor stranger = new Visitor(UUID.randomUUID(), Visitor.Kind.PARTICIPANT);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.floorShare.of(stranger, talk.id()));
		Visitor dora = this.guide.comes(talk, "Dora");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.floorShare.of(dora, talk.id()));
	}

	private Optional<Balance> share(Talk talk, String name) {
		return this.floorShare.of(talk.visitor(name), talk.id());
	}

	private static String words(int count) {
		return "we ".repeat(count).strip();
	}

}
