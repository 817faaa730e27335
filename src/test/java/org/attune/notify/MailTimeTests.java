package org.attune.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.attune.identity.LinkLost;
import org.attune.identity.OwnZone;
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
	private OwnZone zones;

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
		this.zones.choose(story.visitor("Ana").account(), ZoneId.of("America/New_York"));
		work();
		assertThat(story.mails("Ana")).hasSize(1);
		assertThat(story.mails("Ben")).isEmpty();
	}

	@Test
	void quietHoursEndInTheMorningAlsoWhenClocksChange() {
		QuietHours hours = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), ZoneId.of("Europe/Berlin"));
		assertThat(hours.end(Instant.parse("2027-03-27T22:00:00Z"), Optional.empty()))
			.contains(Instant.parse("2027-03-28T06:00:00Z"));
		assertThat(hours.end(Instant.parse("2027-03-28T05:59:59Z"), Optional.empty()))
			.contains(Instant.parse("2027-03-28T06:00:00Z"));
		assertThat(hours.end(Instant.parse("2027-03-28T06:00:00Z"), Optional.empty())).isEmpty();
		assertThat(hours.end(Instant.parse("2027-03-28T18:59:59Z"), Optional.empty())).isEmpty();
	}

	@Test
	void quietHoursMayLieInOneDayOrNotBeAtAll() {
		Instant noon = Instant.parse("2027-03-28T12:30:00Z");
		ZoneId utc = ZoneId.of("UTC");
		assertThat(new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0), utc).end(noon, Optional.empty()))
			.contains(Instant.parse("2027-03-28T14:00:00Z"));
		assertThat(new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, utc).end(noon, Optional.empty())).isEmpty();
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
