package org.attune.notify;

import java.time.Instant;
import java.util.Optional;

import org.attune.vault.VaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, one mail a transaction. A mail server that is away loses nothing and
 * keeps nobody waiting.
 */
@Component
public class Postman {

	private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

	private final Mails mails;

	private final Timeliness timeliness;

	private final Letters letters;

	private final Nudges nudges;

	private final MailServer server;

	private final ObjectProvider<JavaMailSender> senders;

	private final TransactionTemplate transaction;

	Postman(Mails mails, Timeliness timeliness, Letters letters, Nudges nudges, MailServer server,
			ObjectProvider<JavaMailSender> senders, TransactionTemplate transaction) {
		this.mails = mails;
		this.timeliness = timeliness;
		this.letters = letters;
		this.nudges = nudges;
		this.server = server;
		this.senders = senders;
		this.transaction = transaction;
	}

	/** Sends everything that is due; without a mail server everything stays. */
	public void work() {
		JavaMailSender sender = this.senders.getIfAvailable();
		while (sender != null && !this.server.rests()
				&& Boolean.TRUE.equals(this.transaction.execute((status) -> workOne(sender, status)))) {
			LOG.debug("A mail is done");
		}
	}

	private boolean workOne(JavaMailSender sender, TransactionStatus status) {
		Optional<Mails.Mail> next = this.mails.next();
		next.ifPresent((mail) -> {
			Optional<Instant> quiet = this.timeliness.quietUntil(mail);
			if (!this.timeliness.isTrue(mail)) {
				this.mails.drop(mail);
			}
			else if (quiet.isPresent()) {
				this.mails.keep(mail, quiet.get());
			}
			else {
				send(sender, mail, status);
			}
		});
		return next.isPresent();
	}

	/** What was written for a mail that did not go out, such as its link, is undone. */
	private void send(JavaMailSender sender, Mails.Mail mail, TransactionStatus status) {
		Object before = status.createSavepoint();
		try {
			this.letters.write(sender, mail).ifPresent(sender::send);
			this.server.answered();
			done(mail);
			this.mails.sent(mail);
		}
		catch (MailException ex) {
			status.rollbackToSavepoint(before);
			failed(mail, ex);
		}
		catch (VaultException ex) {
			status.rollbackToSavepoint(before);
			refused(mail, ex);
		}
	}

	private void failed(Mails.Mail mail, MailException reason) {
		if (MailServer.refusesOneMail(reason)) {
			this.server.answered();
			refused(mail, reason);
		}
		else {
			this.server.away(reason);
			this.mails.missed(mail);
		}
	}

	private void refused(Mails.Mail mail, RuntimeException reason) {
		LOG.warn("Mail {} could not be sent: {}", mail.id(), reason.getClass().getSimpleName());
		if (!this.mails.later(mail)) {
			done(mail);
		}
	}

	private void done(Mails.Mail mail) {
		if (mail.about() != null) {
			this.nudges.told(mail);
		}
	}

}
