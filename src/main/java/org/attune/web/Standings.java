package org.attune.web;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds the words for how a case stands that nobody is asked in, for templates. */
@Component
class Standings {

	private static final String ENDED = "outcome.other";

	private final MessageSource messages;

	Standings(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The key of the words; null while the case goes on with the reader. What has no
	 * words of its own has ended, with the same words for all, also for who left.
	 */
	public String key(String status, String outcome, boolean left) {
		if (status.equals("closed")) {
			String key = known("outcome." + outcome + ".title") ? "outcome." + outcome : ENDED;
			return (left && !key.equals(ENDED)) ? "case.left" : key;
		}
		return left ? "case.left" : status.equals("paused") ? "case.paused" : null;
	}

	/** Whether what was said before is all that is left to see. */
	public boolean isOver(String key) {
		return key.equals(ENDED) || key.equals("case.left");
	}

	private boolean known(String key) {
		return this.messages.getMessage(key, null, null, LocaleContextHolder.getLocale()) != null;
	}

}
