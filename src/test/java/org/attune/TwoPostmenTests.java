package org.attune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.attune.notify.Postman;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes that work off the same mails at the same time. */
class TwoPostmenTests {

	private static final int CASES = 20;

	@RegisterExtension
	static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

	@Test
	void twoNodesAtOnceSendEachMailOnce() throws Exception {
		String url = TestDatabase.url();
		try (Program one = start(url); Program two = start(url)) {
			List<String> addresses = open(one.api());
			CompletableFuture.allOf(working(one), working(two), working(one), working(two)).join();
			assertThat(Arrays.stream(MAIL.getReceivedMessages()).map(TwoPostmenTests::reader))
				.containsExactlyInAnyOrderElementsOf(addresses);
		}
	}

	private static Program start(String url) {
		Program program = Program.start(url, "--spring.mail.host=127.0.0.1",
				"--spring.mail.port=" + MAIL.getSmtp().getPort());
		program.part(Scheduler.class).stop();
		return program;
	}

	private static List<String> open(Api api) throws Exception {
		List<String> addresses = new ArrayList<>();
		for (int number = 0; number < CASES; number++) {
			List<String> both = List.of("ana" + number + "@example.org", "ben" + number + "@example.org");
			Stream<Map<String, String>> people = both.stream().map((one) -> Map.of("name", one, "contact", one));
			Talk.open(api, "quick-talk", "The kitchen", people.toList());
			addresses.addAll(both);
		}
		return addresses;
	}

	private static CompletableFuture<Void> working(Program program) {
		return CompletableFuture.runAsync(program.part(Postman.class)::work);
	}

	private static String reader(MimeMessage mail) {
		try {
			return mail.getRecipients(Message.RecipientType.TO)[0].toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
