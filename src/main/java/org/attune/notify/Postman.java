package org.attune.notify;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, one mail a transaction. A mail server that is away loses nothing and
 * keeps nobody waiting.
 */
@Configuration(proxyBeanMethods = false)
public class Postman {

	private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

	private static final Duration PAUSE = Duration.ofSeconds(5);

	private final Mails mails;

	private final Letters letters;

	private final ObjectProvider<JavaMailSender> server;

	private final TransactionTemplate transaction;

	Postman(Mails mails, Letters letters, ObjectProvider<JavaMailSender> server, TransactionTemplate transaction) {
		this.mails = mails;
		this.letters = letters;
		this.server = server;
		this.transaction = transaction;
	}

	@Bean
	RecurringTask<Void> sendMails() {
		return Tasks.recurring("send-mails", FixedDelay.of(PAUSE)).execute((instance, context) -> work());
	}

	/** Sends everything that is due; without a mail server everything stays. */
	public void work() {
		JavaMailSender sender = this.server.getIfAvailable();
		if (sender != null) {
			while (Boolean.TRUE.equals(this.transaction.execute((status) -> sendNext(sender)))) {
				LOG.debug("A mail is done");
			}
		}
	}

	private boolean sendNext(JavaMailSender sender) {
		return this.mails.next().map((mail) -> {
			send(sender, mail);
			return true;
		}).orElse(false);
	}

	private void send(JavaMailSender sender, Mails.Mail mail) {
		try {
			this.letters.write(sender, mail).ifPresent(sender::send);
			this.mails.sent(mail);
		}
		catch (MailException ex) {
			LOG.warn("A mail could not be sent and will be tried again: {}", ex.getClass().getSimpleName());
			this.mails.later(mail);
		}
	}

}
