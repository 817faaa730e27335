package org.attune.notify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.ReadingGrade;
import org.attune.identity.Accounts;
import org.attune.session.AnswerStep;
import org.attune.session.LookUpStep;
import org.attune.session.OpenCase;
import org.attune.session.StepView;
import org.attune.session.people.Withdraw;
import org.attune.terms.CaseId;
import org.attune.terms.Pace;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A mail server, people with addresses, and a clock that stands at noon. Every letter
 * reads easily.
 */
@AttuneTest
abstract class MailTest {

	static final int PORT = freePort();

	static final LocalTime NOON = LocalTime.NOON;

	private static final double HIGHEST_GRADE = 6;

	final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Accounts accounts;

	@Autowired
	Postman postman;

	@Autowired
	JavaMailSenderImpl sender;

	@Autowired
	private Scheduler scheduler;

	@Autowired
	private Nudges nudges;

	@Autowired
	private Endings endings;

	@Autowired
	private OpenCase openCase;

	@Autowired
	private LookUpStep lookUp;

	@Autowired
	private AnswerStep answerStep;

	@Autowired
	private Withdraw withdraw;

	@DynamicPropertySource
	static void mail(DynamicPropertyRegistry registry) {
		registry.add("spring.mail.host", () -> "127.0.0.1");
		registry.add("spring.mail.port", () -> PORT);
	}

	@BeforeEach
	void begin() {
		if (!this.scheduler.getSchedulerState().isShuttingDown()) {
			this.scheduler.stop();
		}
		this.jdbc.sql("delete from mail").update();
		this.jdbc.sql("update step set told = true, reminders = 2").update();
		this.jdbc.sql("update case_file set end_told = true").update();
		until(NOON);
		this.server.start();
	}

	@AfterEach
	void end() throws Exception {
		try {
			for (MimeMessage letter : this.server.getReceivedMessages()) {
				assertReadsEasily(letter.getSubject() + ".\n" + letter.getContent());
			}
		}
		finally {
			this.server.stop();
		}
	}

	private static void assertReadsEasily(String letter) {
		assertThat(ReadingGrade.of(letter.replaceAll("https?://\\S+", ""))).as(letter)
			.isLessThanOrEqualTo(HIGHEST_GRADE);
	}

	/** Moves the clock to the next time it is so late, in UTC. */
	void until(LocalTime time) {
		ZonedDateTime now = this.clock.instant().atZone(ZoneOffset.UTC);
		ZonedDateTime then = now.with(time);
		this.clock.forward(Duration.between(now, then.isAfter(now) ? then : then.plusDays(1)));
	}

	/** Does what the clock does: writes mails, and sends them. */
	void work() {
		this.nudges.tell();
		this.endings.tell();
		this.nudges.remind();
		this.postman.work();
	}

	/** A case of people with addresses; the first of them opened it. */
	Story open(String process, String... names) {
		String mark = UUID.randomUUID().toString();
		List<OpenCase.Named> named = Arrays.stream(names)
			.map((name) -> new OpenCase.Named(name, address(name, mark)))
			.toList();
		List<Visitor> visitors = named.stream()
			.map((one) -> new Visitor(this.accounts.create(Visitor.Kind.PARTICIPANT, one.name(), one.contact()),
					Visitor.Kind.PARTICIPANT))
			.toList();
		OpenCase.Opened opened = this.openCase.open(visitors.get(0), new OpenCase.Wish(process,
				"The kitchen on Sundays", "friends", "en", Pace.NORMAL, named.subList(1, named.size()), null));
		return new Story(opened.caseId(), mark, List.of(names), visitors);
	}

	private static String address(String name, String mark) {
		return name.toLowerCase(Locale.ROOT) + "-" + mark + "@example.org";
	}

	/** How many mails still wait. */
	int waiting() {
		return this.jdbc.sql("select count(*) from mail where sent_at is null and given_up_at is null")
			.query(Integer.class)
			.single();
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What people do in one case, and what mails they got. */
	final class Story {

		final CaseId id;

		private final String mark;

		private final List<String> names;

		private final List<Visitor> visitors;

		private Story(CaseId id, String mark, List<String> names, List<Visitor> visitors) {
			this.id = id;
			this.mark = mark;
			this.names = names;
			this.visitors = visitors;
		}

		Visitor visitor(String name) {
			return this.visitors.get(this.names.indexOf(name));
		}

		Story says(String name, String field, Object answer) {
			StepView step = MailTest.this.lookUp.next(visitor(name), this.id, Locale.ENGLISH).orElseThrow();
			MailTest.this.answerStep.answer(visitor(name), this.id, step.stepId(), UUID.randomUUID().toString(),
					Map.of(field, answer), Locale.ENGLISH);
			return this;
		}

		Story leaves(String name) {
			MailTest.this.withdraw.withdraw(visitor(name), this.id);
			return this;
		}

		void stands(String status) {
			MailTest.this.jdbc.sql("update case_file set status = :status where case_id = :case")
				.param("status", status)
				.param("case", this.id.value())
				.update();
		}

		/** The mails that a person got, in their order. */
		List<MimeMessage> letters(String name) throws MessagingException {
			List<MimeMessage> letters = new ArrayList<>();
			for (MimeMessage message : MailTest.this.server.getReceivedMessages()) {
				if (message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address(name, this.mark))) {
					letters.add(message);
				}
			}
			return letters;
		}

		/** The subjects of these mails. */
		List<String> mails(String name) throws MessagingException {
			List<String> subjects = new ArrayList<>();
			for (MimeMessage letter : letters(name)) {
				subjects.add(letter.getSubject());
			}
			return subjects;
		}

	}

}
