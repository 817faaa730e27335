package org.attune.audit.checkpoint;

import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends checkpoints to people who keep them elsewhere. These have no account and get no
 * link: it is no mail of a case.
 */
@Component
class CheckpointMail {

	private static final Logger LOG = LoggerFactory.getLogger(CheckpointMail.class);

	private final Checkpoints checkpoints;

	private final LogSettings settings;

	private final ObjectProvider<JavaMailSender> senders;

	private final MessageSource messages;

	private final String from;

	CheckpointMail(Checkpoints checkpoints, LogSettings settings, ObjectProvider<JavaMailSender> senders,
			MessageSource messages, @Value("${attune.mail.from}") String from) {
		this.checkpoints = checkpoints;
		this.settings = settings;
		this.senders = senders;
		this.messages = messages;
		this.from = from;
	}

	/** One mail to each; without a mail server none. */
	void send() {
		JavaMailSender sender = this.senders.getIfAvailable();
		if (sender != null && !this.settings.mailTo().isEmpty()) {
			this.checkpoints.last()
				.ifPresent(
						(checkpoint) -> this.settings.mailTo().forEach((address) -> send(sender, address, checkpoint)));
		}
	}

	/** Who cannot be reached keeps nobody else from getting theirs. */
	private void send(JavaMailSender sender, String address, Checkpoint checkpoint) {
		try {
			SimpleMailMessage mail = new SimpleMailMessage();
			mail.setFrom(this.from);
			mail.setTo(address);
			mail.setSubject(text("subject"));
			mail.setText(text("body", checkpoint.note()));
			sender.send(mail);
		}
		catch (MailException ex) {
			LOG.warn("A checkpoint could not be sent to one of attune.audit.mail-to: {}",
					ex.getClass().getSimpleName());
		}
	}

	private String text(String part, Object... arguments) {
		return this.messages.getMessage("mail.checkpoint." + part, arguments, Locale.ENGLISH);
	}

}
