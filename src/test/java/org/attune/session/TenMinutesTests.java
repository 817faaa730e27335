package org.attune.session;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.WayIn;
import org.attune.terms.CaseId;
import org.attune.terms.Pace;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who has ten minutes sees what fits in them. */
@AttuneTest
class TenMinutesTests {

	@Autowired
	TenMinutes tenMinutes;

	@Autowired
	OpenCase openCase;

	@Autowired
	AskPause askPause;

	@Autowired
	TalkBest talkBest;

	@Autowired
	WayIn wayIn;

	private Visitor ana;

	@BeforeEach
	void comes() {
		this.ana = this.wayIn.has(Visitor.Kind.PARTICIPANT, "Ana");
	}

	@Test
	void ofAllThatWaitsInAllTalksTheShortestComesFirst() {
		CaseId shorter = opens("quick-talk", "Who cooks on weekdays");
		CaseId longer = opens("constructive-disagreement", "Where we spend the summer");
		List<TenMinutes.Task> tasks = tasks();
		assertThat(tasks).extracting(TenMinutes.Task::caseId).containsExactly(shorter, longer);
		assertThat(tasks).extracting(TenMinutes.Task::fits).containsExactly(true, false);
		assertThat(tasks.get(0).topic()).isEqualTo("Who cooks on weekdays");
		assertThat(tasks.get(0).with()).containsExactly("Ben");
		assertThat(tasks.get(0).minutes()).isPositive().isLessThan(tasks.get(1).minutes());
	}

	@Test
	void duringABreakNothingOfThatTalkIsOffered() {
		CaseId resting = opens("quick-talk", "Who cooks on weekdays");
		opens("quick-talk", "Where we spend the summer");
		this.askPause.ask(this.ana, resting, 30);
		assertThat(tasks()).extracting(TenMinutes.Task::topic).containsExactly("Where we spend the summer");
	}

	@Test
	void forWhoNeedsMoreTimeItIsTwiceAsLong() {
		CaseId talk = opens("quick-talk", "Who cooks on weekdays");
		int before = tasks().get(0).minutes();
		this.talkBest.choose(this.ana, talk, List.of("more_time"));
		assertThat(tasks().get(0).minutes()).isEqualTo(2 * before);
	}

	@Test
	void membersOfStaffFindNothing() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.tenMinutes.of(this.wayIn.has(Visitor.Kind.COUNSELOR, "Cora"), Locale.ENGLISH));
	}

	private List<TenMinutes.Task> tasks() {
		return this.tenMinutes.of(this.ana, Locale.ENGLISH);
	}

	private CaseId opens(String process, String topic) {
		OpenCase.Named ben = new OpenCase.Named("Ben", UUID.randomUUID() + "@example.org");
		return this.openCase
			.open(this.ana, new OpenCase.Wish(process, topic, "friends", "en", Pace.NORMAL, List.of(ben), null))
			.caseId();
	}

}
