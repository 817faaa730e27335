package org.attune.notify;

import java.time.Duration;
import java.util.List;

import jakarta.mail.internet.MimeMessage;
import org.attune.identity.LinkLost;
import org.attune.session.TalkBest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets which mail, and who gets none. */
class MailKindTests extends MailTest {

	private static final String OPENED = "Something is waiting for you";

	private static final String INVITED = "You are invited to a talk";

	private static final String INVITED_STILL = "Your invitation to a talk";

	private static final String TURN = "It is your turn";

	private static final String REMINDER = "Something is still waiting for you";

	private static final String CLOSED = "A talk has ended";

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TalkBest talkBest;

	@Test
	void severalStepsThatOpenTogetherAreOneMailAndWhoOpenedThemGetsNone() throws Exception {
		Story story = talking("Ana", "Ben");
		work();
		work();
		assertThat(story.mails("Ana")).containsExactly(OPENED, TURN);
		assertThat(story.mails("Ben")).containsExactly(OPENED);
	}

	@Test
	void aStepThatOpensBeforeTheMailIsOutNeedsNoSecondOne() throws Exception {
		Story story = open("straight", "Ana", "Ben");
		work();
		this.server.stop();
		story.says("Ana", "words", "Hello").says("Ben", "words", "Hello");
		work();
		story.says("Ana", "stars", 3);
		assertThat(waiting()).isEqualTo(1);
		this.server.start();
		this.clock.forward(Duration.ofMinutes(5));
		work();
		assertThat(this.server.getReceivedMessages()).as("what was asked is answered").isEmpty();
		assertThat(waiting()).isZero();
	}

	@Test
	void anInvitationIsRepeatedOnceAndOnlyToTheUndecided() throws Exception {
		Story story = invited("Ana", "Ben", "Cleo", "Dora");
		work();
		story.says("Ben", "answer", "yes").says("Dora", "answer", "no");
		for (int day = 0; day < 6; day++) {
			this.clock.forward(Duration.ofDays(1));
			work();
		}
		assertThat(story.mails("Ben")).containsExactly(INVITED);
		assertThat(story.mails("Dora")).containsExactly(INVITED);
		assertThat(story.mails("Cleo")).containsExactly(INVITED, INVITED_STILL);
	}

	@Test
	void whoSaidNoOrIsInvitedNoMoreHearsNothing() throws Exception {
		Story story = invited("Ana", "Ben", "Cleo").leaves("Ben");
		this.clock.forward(Duration.ofDays(8));
		work();
		assertThat(story.mails("Ben")).isEmpty();
		assertThat(story.mails("Cleo")).as("the invitation has run out").isEmpty();
		assertThat(waiting()).isZero();
	}

	@Test
	void aTaskHasTwoRemindersAtMost() throws Exception {
		Story story = talking("Ana", "Ben");
		for (int hour = 0; hour < 24 * 6; hour += 3) {
			work();
			this.clock.forward(Duration.ofHours(3));
		}
		assertThat(story.mails("Ana")).containsExactly(OPENED, TURN, REMINDER, REMINDER);
		assertThat(story.mails("Ben")).containsExactly(OPENED, REMINDER, REMINDER);
	}

	@Test
	void whoHasMoreTimeIsRemindedLater() throws Exception {
		Story story = open("straight", "Ana", "Ben");
		this.talkBest.choose(story.visitor("Ana"), story.id, List.of("more_time"));
		story.says("Ana", "words", "Hello").says("Ben", "words", "Hello");
		work();
		this.clock.forward(Duration.ofHours(25));
		work();
		assertThat(story.mails("Ana")).doesNotContain(REMINDER);
		assertThat(story.mails("Ben")).containsOnlyOnce(REMINDER);
		this.clock.forward(Duration.ofHours(24));
		work();
		assertThat(story.mails("Ana")).containsOnlyOnce(REMINDER);
		assertThat(story.mails("Ben").stream().filter(REMINDER::equals)).hasSize(2);
	}

	@Test
	void whoAnsweredIsNotReminded() throws Exception {
		Story story = talking("Ana", "Ben");
		work();
		this.clock.forward(Duration.ofHours(25));
		story.says("Ana", "words", "This").says("Ana", "words", "That");
		work();
		assertThat(story.mails("Ana")).containsExactly(OPENED, TURN);
		assertThat(story.mails("Ben")).containsExactly(OPENED, REMINDER);
	}

	@Test
	void whoHasLeftGetsNoMailAtAll() throws Exception {
		Story story = talking("Ana", "Ben", "Cleo");
		this.server.stop();
		work();
		story.leaves("Cleo").leaves("Ben");
		this.server.start();
		this.clock.forward(Duration.ofMinutes(5));
		work();
		assertThat(story.mails("Cleo")).isEmpty();
		assertThat(story.mails("Ben")).isEmpty();
		assertThat(story.mails("Ana")).as("the case ended meanwhile").containsExactly(CLOSED);
		assertThat(waiting()).isZero();
	}

	@Test
	void everyEndIsToldWithTheSameWordsAndOnce() throws Exception {
		Story done = talking("Ana", "Ben");
		for (String name : List.of("Ana", "Ana", "Ben", "Ben")) {
			done.says(name, "words", "This and that");
		}
		Story left = talking("Dora", "Emil").leaves("Emil");
		work();
		work();
		assertThat(done.mails("Ana")).isEqualTo(done.mails("Ben"))
			.isEqualTo(left.mails("Dora"))
			.containsExactly(OPENED, CLOSED);
		assertThat(words(done.letters("Ana").get(1))).isEqualTo(words(left.letters("Dora").get(1)));
	}

	@Test
	void whoAsksForALinkGetsOneHoweverOftenTheyAsk() throws Exception {
		Story story = open("straight", "Ana", "Ben");
		this.events.publishEvent(new LinkLost(story.visitor("Ana").account()));
		this.events.publishEvent(new LinkLost(story.visitor("Ana").account()));
		work();
		assertThat(story.mails("Ana")).containsExactlyInAnyOrder(OPENED, "Your new link");
	}

	@Test
	void peopleWithoutAnAddressGetNothingAndNothingPilesUp() {
		Story story = talking("Ana", "Ben");
		int before = this.server.getReceivedMessages().length;
		this.jdbc.sql("update account set contact = null, contact_index = null").update();
		this.clock.forward(Duration.ofDays(3));
		work();
		assertThat(this.server.getReceivedMessages()).hasSize(before);
		assertThat(waiting()).isZero();
		assertThat(this.jdbc.sql("select count(*) from step where case_id = :case and status = 'open' and not told")
			.param("case", story.id.value())
			.query(Integer.class)
			.single()).isZero();
	}

	private Story talking(String... names) {
		Story story = open("mailing", names);
		work();
		for (String name : names) {
			story.says(name, "words", "Hello");
		}
		return story;
	}

	private Story invited(String... names) {
		return open("inviting", names).says(names[0], "words", "Before the others");
	}

	/** A mail without its link, which is its reader's alone. */
	private static String words(MimeMessage letter) throws Exception {
		return letter.getSubject() + letter.getContent().toString().replaceAll("token=[\\w-]+", "");
	}

}
