package org.attune.demo;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.context.annotation.Profile;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Keeps the mails of the demo in memory, instead of sending them. */
@Component
@Profile("demo")
class CaughtMail extends JavaMailSenderImpl {

	private final List<Letter> letters = new CopyOnWriteArrayList<>();

	@Override
	protected void doSend(MimeMessage[] messages, Object[] originals) {
		for (MimeMessage message : messages) {
			this.letters.add(0, read(message));
		}
	}

	/** What was caught, newest first. */
	List<Letter> letters() {
		return List.copyOf(this.letters);
	}

	private static Letter read(MimeMessage message) {
		try {
			return new Letter(message.getAllRecipients()[0].toString(), message.getSubject(),
					message.getContent().toString());
		}
		catch (MessagingException | IOException ex) {
			throw new MailParseException(ex);
		}
	}

	/** A mail as its reader would get it. */
	record Letter(String to, String subject, String body) {

		/** The link in it. */
		String link() {
			int start = this.body.indexOf("http");
			return this.body.substring(start, this.body.indexOf('\n', start)).strip();
		}

	}

}
