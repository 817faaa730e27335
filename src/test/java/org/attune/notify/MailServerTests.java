package org.attune.notify;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.attune.casefile.Notice;
import org.attune.casefile.calls.Called;
import org.attune.identity.BeginningAsked;
import org.attune.identity.LinkLost;
import org.attune.identity.NewAddress;
import org.attune.identity.StaffInvited;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of mails when the mail server is away, or will not have them. */
class MailServerTests extends MailTest {

	@Autowired
	private MeterRegistry figures;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private NewAddress newAddress;

	@AfterEach
	void theUsualServer() {
		this.sender.setPort(PORT);
		this.clock.forward(Duration.ofMinutes(5));
	}

	@Test
	void afterAnHourWithoutAServerEverythingArrivesOnceAndNothingOutdated() throws Exception {
		this.server.stop();
		Story waits = open("mailing", "Ana", "Ben");
		Story goesOn = open("mailing", "Cleo", "Dan").says("Cleo", "words", "Hello").says("Dan", "words", "Hello");
		Story ends = open("mailing", "Eve", "Finn").says("Eve", "words", "Hello").leaves("Finn");
		for (int minute = 0; minute < 60; minute++) {
			work();
			this.clock.forward(Duration.ofMinutes(1));
		}
		assertThat(figure("attune.mails.age")).isGreaterThanOrEqualTo(3600);
		this.server.start();
		work();
		this.clock.forward(Duration.ofMinutes(5));
		work();
		work();
		assertThat(waits.mails("Ana")).isEqualTo(waits.mails("Ben")).containsExactly("Something is waiting for you");
		assertThat(goesOn.mails("Cleo")).containsExactly("It is your turn");
		assertThat(goesOn.mails("Dan")).isEmpty();
		assertThat(ends.mails("Eve")).containsExactly("A talk has ended");
		assertThat(ends.mails("Finn")).isEmpty();
		assertThat(waiting()).isZero();
		assertThat(Arrays.stream(this.server.getReceivedMessages()).map(MailServerTests::id)).doesNotHaveDuplicates();
	}

	@Test
	void aServerThatIsAwayIsAskedByOneMailAndThenLeftAlone() {
		this.server.stop();
		int links = links();
		open("straight", "Ana", "Ben", "Cleo");
		work();
		work();
		assertThat(tried()).isEqualTo(1);
		this.clock.forward(Duration.ofSeconds(11));
		work();
		assertThat(tried()).as("another one").isEqualTo(2);
		assertThat(this.jdbc.sql("select max(attempts) from mail").query(Integer.class).single()).isZero();
		assertThat(links()).as("no link was made for nothing").isEqualTo(links);
	}

	@Test
	void aMailThatIsRefusedForGoodIsGivenUpAndDisturbsNoOther() throws Exception {
		double before = figure("attune.mails.given.up");
		Story story = open("straight", "Unknown", "Ben");
		try (PickyServer picky = new PickyServer()) {
			this.sender.setPort(picky.port());
			for (int hour = 0; hour < 24 * 3; hour++) {
				this.postman.work();
				this.clock.forward(Duration.ofHours(1));
			}
			assertThat(picky.refused()).isEqualTo(Mails.MOST_TRIES);
			assertThat(picky.taken()).isEqualTo(1);
		}
		assertThat(figure("attune.mails.given.up") - before).isEqualTo(1);
		assertThat(figure("attune.mails.due")).isZero();
		assertThat(waiting()).isZero();
		this.sender.setPort(PORT);
		this.clock.forward(Duration.ofMinutes(5));
		until(NOON);
		this.postman.work();
		assertThat(story.mails("Unknown")).isEmpty();
	}

	@Test
	void aServerThatTakesNothingFromUsCostsNoMailATry() throws Exception {
		open("straight", "Ana", "Ben");
		try (PickyServer picky = new PickyServer()) {
			picky.refuseTheSender();
			this.sender.setPort(picky.port());
			work();
			assertThat(picky.refused()).isEqualTo(1);
		}
		assertThat(this.jdbc.sql("select max(attempts) from mail").query(Integer.class).single()).isZero();
		assertThat(waiting()).isEqualTo(2);
	}

	@Test
	void noMailSaysAWordOfAnybody() throws Exception {
		String mark = "Zq" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50, 1L << 51), 36);
		Story story = open("inviting", "Ana" + mark, "Ben" + mark).says("Ana" + mark, "words", mark);
		Story other = open("mailing", "Cleo" + mark, "Dan" + mark);
		work();
		other.says("Cleo" + mark, "words", mark).says("Dan" + mark, "words", mark);
		for (int day = 0; day < 4; day++) {
			work();
			this.clock.forward(Duration.ofDays(1));
		}
		other.leaves("Dan" + mark);
		UUID ana = story.visitor("Ana" + mark).account();
		callACounselor();
		askForASecondYes(ana);
		notice();
		this.events.publishEvent(new StaffInvited(ana));
		this.events.publishEvent(new LinkLost(ana));
		this.events.publishEvent(new BeginningAsked(ana, false));
		this.events.publishEvent(new BeginningAsked(story.visitor("Ben" + mark).account(), true));
		this.newAddress.ask(ana, UUID.randomUUID() + "@example.org");
		work();
		Set<String> subjects = new HashSet<>();
		for (MimeMessage letter : this.server.getReceivedMessages()) {
			subjects.add(letter.getSubject());
			assertThat(letter.getSubject() + letter.getContent() + letter.getMessageID() + letter.getHeader("From", ""))
				.doesNotContainIgnoringCase(mark, "kitchen", "Sunday", "example.org", "mailing", "inviting")
				.contains("?token=");
			assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
			assertThat(letter.getHeader("Reply-To")).isNull();
			assertThat(letter.getContentType()).startsWith("text/plain");
		}
		assertThat(subjects).as("every kind; both ways to begin have one subject").hasSize(Kind.values().length - 1);
	}

	/** Somebody may not be safe, in a case each that can wait and that cannot. */
	private void callACounselor() {
		UUID dora = this.accounts.create(Visitor.Kind.COUNSELOR, "Dora", UUID.randomUUID() + "@example.org");
		for (boolean urgent : new boolean[] { true, false }) {
			CaseId about = open("mailing", "Eva", "Finn").id;
			this.jdbc.sql("""
					insert into alert (alert_id, case_id, person_id, verdict, raised_at, answer_by)
					select gen_random_uuid(), case_id, person_id, '', now(), now() from person
					where case_id = :case and ordinal = 0""").param("case", about.value()).update();
			this.events.publishEvent(new Called(about, List.of(dora), urgent));
		}
	}

	private void askForASecondYes(UUID reader) {
		UUID sara = this.accounts.create(Visitor.Kind.SUPERVISOR, "Sara", null);
		CaseId about = open("mailing", "Gus", "Hal").id;
		this.jdbc.sql("""
				insert into emergency (emergency_id, case_id, account_id, role, pseudonym, reason, asked_at)
				values (gen_random_uuid(), :case, :sara, 'supervisor', 's', '', :now)""")
			.param("case", about.value())
			.param("sara", sara)
			.param("now", OffsetDateTime.now(this.clock))
			.update();
		this.events.publishEvent(new Notice(about, Notice.What.SECOND_YES, List.of(reader)));
	}

	/** What a counselor did and is asked to do. */
	private void notice() {
		Story about = open("mailing", "Ida", "Jon");
		UUID ida = about.visitor("Ida").account();
		this.jdbc.sql("""
				insert into hand_over (hand_over_id, case_id, from_person, to_account, asked_at)
				select gen_random_uuid(), case_id, person_id, account_id, now() from person
				where case_id = :case and ordinal = 0""").param("case", about.id.value()).update();
		this.jdbc.sql("""
				insert into case_offer (offer_id, case_id, account_id, offered_at, until_at)
				values (gen_random_uuid(), :case, :ida, now(), now())""")
			.param("case", about.id.value())
			.param("ida", ida)
			.update();
		for (Notice.What what : Notice.What.values()) {
			this.events.publishEvent(new Notice(about.id, what, List.of(ida)));
		}
	}

	private int links() {
		return this.jdbc.sql("select count(*) from sign_in_link").query(Integer.class).single();
	}

	private int tried() {
		return this.jdbc.sql("select count(*) from mail where tried_at is not null").query(Integer.class).single();
	}

	private double figure(String name) {
		return this.figures.get(name).gauge().value();
	}

	private static String id(MimeMessage message) {
		try {
			return message.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
