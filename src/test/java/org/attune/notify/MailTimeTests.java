package org.attune.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.attune.identity.LinkLost;
import org.attune.identity.quiet.QuietTime;
import org.attune.identity.quiet.QuietTimes;
import org.attune.session.TalkBest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;

/** When mails go out. */
class MailTimeTests extends MailTest {

	private static final LocalTime LATE = LocalTime.of(22, 30);

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private QuietTimes quietTimes;

	@Autowired
	private TalkBest talkBest;

	@Test
	void inQuietHoursOnlyWhoAsksForALinkGetsMail() throws Exception {
		until(LATE);
		Story story = open("straight", "Ana", "Ben");
		this.events.publishEvent(new LinkLost(story.visitor("Ben").account()));
		work();
		assertThat(story.mails("Ana")).isEmpty();
		assertThat(story.mails("Ben")).containsExactly("Your new link");
		until(LocalTime.of(7, 58));
		work();
		assertThat(story.mails("Ana")).isEmpty();
		until(LocalTime.of(8, 1));
		work();
		assertThat(story.mails("Ana")).hasSize(1);
		assertThat(story.mails("Ben")).hasSize(2);
	}

	@Test
	void quietHoursGoByThePersonsOwnTimeZone() throws Exception {
		until(LATE);
		Story story = open("straight", "Ana", "Ben");
		this.quietTimes.choose(story.visitor("Ana").account(),
				new QuietTime(ZoneId.of("America/New_York"), null, null));
		work();
		assertThat(story.mails("Ana")).hasSize(1);
		assertThat(story.mails("Ben")).isEmpty();
	}

	@Test
	void whoSleepsByDayGetsMailAtNight() throws Exception {
		until(LocalTime.of(10, 0));
		Story story = open("straight", "Ana", "Ben");
		this.quietTimes.choose(story.visitor("Ana").account(),
				new QuietTime(ZoneId.of("Asia/Tokyo"), LocalTime.of(17, 0), LocalTime.of(4, 30)));
		work();
		assertThat(story.mails("Ana")).as("it is 19:00 in Tokyo").isEmpty();
		assertThat(story.mails("Ben")).hasSize(1);
		until(LocalTime.of(19, 29));
		work();
		assertThat(story.mails("Ana")).isEmpty();
		until(LocalTime.of(19, 31));
		work();
		assertThat(story.mails("Ana")).as("it is 4:31 in Tokyo, and in the practice at night").hasSize(1);
	}

	@Test
	void whoWantsMoreQuietInATalkGetsItsMailsLater() throws Exception {
		Story story = open("straight", "Ana", "Ben");
		this.talkBest.choose(story.visitor("Ana"), story.id, List.of("quiet_hours"));
		until(LocalTime.of(19, 30));
		work();
		assertThat(story.mails("Ana")).isEmpty();
		assertThat(story.mails("Ben")).hasSize(1);
		until(LocalTime.of(9, 59));
		work();
		assertThat(story.mails("Ana")).isEmpty();
		until(LocalTime.of(10, 1));
		work();
		assertThat(story.mails("Ana")).hasSize(1);
	}

	@Test
	void quietHoursEndInTheMorningAlsoWhenClocksChange() {
		QuietHours hours = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), ZoneId.of("Europe/Berlin"));
		assertThat(hours.end(Instant.parse("2027-03-27T22:00:00Z"))).contains(Instant.parse("2027-03-28T06:00:00Z"));
		assertThat(hours.end(Instant.parse("2027-03-28T05:59:59Z"))).contains(Instant.parse("2027-03-28T06:00:00Z"));
		assertThat(hours.end(Instant.parse("2027-03-28T06:00:00Z"))).isEmpty();
		assertThat(hours.end(Instant.parse("2027-03-28T18:59:59Z"))).isEmpty();
	}

	@Test
	void quietHoursMayLieInOneDayOrNotBeAtAll() {
		Instant noon = Instant.parse("2027-03-28T12:30:00Z");
		ZoneId utc = ZoneId.of("UTC");
		assertThat(new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0), utc).end(noon))
			.contains(Instant.parse("2027-03-28T14:00:00Z"));
		assertThat(new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, utc).end(noon)).isEmpty();
	}

	@Test
	void whileACaseRestsNothingGoesOutForItAndNothingIsLost() throws Exception {
		Story story = open("straight", "Ana", "Ben");
		story.stands("paused");
		for (int day = 0; day < 3; day++) {
			this.clock.forward(Duration.ofDays(1));
			work();
		}
		assertThat(this.server.getReceivedMessages()).isEmpty();
		story.stands("running");
		work();
		assertThat(List.of(story.mails("Ana").size(), story.mails("Ben").size())).containsExactly(1, 1);
	}

	@Test
	void aReminderThatFellDueInTheNightComesInTheMorning() throws Exception {
		Story story = open("straight", "Ana", "Ben");
		work();
		until(LATE);
		story.says("Ana", "words", "Hello").says("Ben", "words", "Hello");
		until(LATE);
		work();
		assertThat(story.mails("Ben")).hasSize(1);
		until(LocalTime.of(8, 1));
		work();
		assertThat(story.mails("Ben")).hasSize(2).last().isEqualTo("Something is still waiting for you");
		assertThat(story.mails("Ana")).as("its first mail tells of the same").hasSize(2);
	}

}
