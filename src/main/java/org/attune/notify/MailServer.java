package org.attune.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/**
 * What this node knows of the mail server. One that cannot be reached, or takes no mail
 * of ours at all, is left alone: for ten seconds, then twice as long each time, five
 * minutes at most.
 */
@Component
class MailServer {

	private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

	private static final Duration SHORTEST = Duration.ofSeconds(10);

	private static final Duration LONGEST = Duration.ofMinutes(5);

	/** The reply of a server that is about to close. */
	private static final int CLOSING = 421;

	private final Clock clock;

	private Duration rest = Duration.ZERO;

	private Instant restsUntil = Instant.MIN;

	MailServer(Clock clock) {
		this.clock = clock;
	}

	/** Whether to leave it alone now. */
	synchronized boolean rests() {
		return this.clock.instant().isBefore(this.restsUntil);
	}

	/** It took a mail, or said something about one. */
	synchronized void answered() {
		this.rest = Duration.ZERO;
	}

	/** It is away. */
	synchronized void away(MailException reason) {
		if (this.rest.isZero()) {
			LOG.warn("The mail server takes no mail; all mails wait: {}", reason.getClass().getSimpleName());
		}
		Duration next = this.rest.isZero() ? SHORTEST : this.rest.multipliedBy(2);
		this.rest = (next.compareTo(LONGEST) < 0) ? next : LONGEST;
		this.restsUntil = this.clock.instant().plus(this.rest);
	}

	/** Whether it refuses this one mail, or whatever we bring. */
	static boolean refusesOneMail(MailException reason) {
		if (reason instanceof MailSendException failure) {
			return failure.getFailedMessages().values().stream().allMatch(MailServer::refusesOneMail);
		}
		return !(reason instanceof MailAuthenticationException);
	}

	/** A refusal of the sender, or a server that closes, is about no single mail. */
	private static boolean refusesOneMail(Exception failure) {
		boolean general = failure instanceof SMTPSendFailedException refusal
				&& (refusal.getReturnCode() == CLOSING || refusal.getCommand().startsWith("MAIL"));
		return failure instanceof SendFailedException && !general;
	}

}
