package org.attune.audit.checkpoint;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.attune.TestDatabase;
import org.attune.audit.tree.Growth;
import org.attune.audit.tree.Tree;
import org.attune.terms.Sha256;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

/** Checkpoints that go to named people by mail. */
class CheckpointMailTests {

	private static final String ABEL = "abel@example.org";

	private static final String COURT = "court@example.org";

	private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

	private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

	private Checkpoints checkpoints;

	@BeforeEach
	void begin() {
		this.server.start();
		this.sender.setHost("127.0.0.1");
		this.sender.setPort(this.server.getSmtp().getPort());
		this.sender.setDefaultEncoding("UTF-8");
		var database = TestDatabase.dataSource();
		Flyway.configure().dataSource(database).schemas("public").load().migrate();
		JdbcClient jdbc = JdbcClient.create(database);
		Tree tree = new Tree(jdbc);
		Growth growth = tree.grow(tree.size());
		growth.add(Sha256.of("an entry"));
		tree.keep(growth);
		jdbc.sql("insert into trail_place (seq, trail_id, leaf) values (0, 0, :leaf)")
			.param("leaf", Sha256.of("an entry"))
			.update();
		this.checkpoints = CheckpointsTests.checkpoints(database, Optional.of(Signer.create("log")), Optional.empty(),
				null, Clock.systemUTC());
		this.checkpoints.archive();
	}

	@AfterEach
	void end() {
		this.server.stop();
	}

	@Test
	void eachOfThemGetsTheSignedTextToKeep() throws Exception {
		mail(ABEL, COURT).send();
		assertThat(this.server.waitForIncomingEmail(2)).isTrue();
		String note = this.checkpoints.last().orElseThrow().note();
		for (MimeMessage letter : this.server.getReceivedMessages()) {
			assertThat(letter.getSubject()).isEqualTo("Checkpoint of the log");
			assertThat(letter.getFrom()[0]).hasToString("attune@example.org");
			assertThat(letter.getContent().toString().replace("\r\n", "\n")).contains("Please keep this mail",
					note.strip());
		}
		assertThat(receivers()).containsExactlyInAnyOrder(ABEL, COURT);
	}

	@Test
	void anAddressThatIsNoneKeepsNobodyElseFromTheirs() throws Exception {
		mail("no address", COURT).send();
		assertThat(receivers()).containsExactly(COURT);
	}

	@Test
	void withoutAMailServerOrAddressesNothingIsSent() throws Exception {
		mail().send();
		new CheckpointMail(this.checkpoints, settings(List.of(ABEL)),
				new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), texts(), "attune@example.org")
			.send();
		assertThat(receivers()).isEmpty();
	}

	private CheckpointMail mail(String... to) {
		StaticListableBeanFactory senders = new StaticListableBeanFactory();
		senders.addBean("sender", this.sender);
		return new CheckpointMail(this.checkpoints, settings(List.of(to)),
				senders.getBeanProvider(JavaMailSender.class), texts(), "attune@example.org");
	}

	private List<String> receivers() throws Exception {
		return List.of(this.server.getReceivedMessages()).stream().map(CheckpointMailTests::receiver).toList();
	}

	private static String receiver(MimeMessage letter) {
		try {
			return letter.getAllRecipients()[0].toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static LogSettings settings(List<String> to) {
		return new LogSettings(null, null, null, to, null);
	}

	private static ResourceBundleMessageSource texts() {
		ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
		texts.setBasename("mails");
		texts.setDefaultEncoding("UTF-8");
		return texts;
	}

}
