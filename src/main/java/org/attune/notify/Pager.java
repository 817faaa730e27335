package org.attune.notify;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.attune.casefile.practice.Practice;
import org.attune.casefile.safety.Called;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Posts a short note to the practice's own pager when somebody has to look at once:
 * {@code {"case":"…","urgent":true}}, and no name. It comes beside the mails, and is not
 * tried again: whoever does not look is followed by others.
 */
@Component
class Pager {

	private static final Logger LOG = LoggerFactory.getLogger(Pager.class);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

	private final Practice practice;

	Pager(Practice practice) {
		this.practice = practice;
	}

	@TransactionalEventListener
	void on(Called called) {
		String address = this.practice.settings().alarm().pager();
		if (called.urgent() && address != null) {
			post(address, called);
		}
	}

	private void post(String address, Called called) {
		try {
			HttpRequest note = HttpRequest.newBuilder(URI.create(address))
				.timeout(PATIENCE)
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers
					.ofString("{\"case\":\"%s\",\"urgent\":true}".formatted(called.caseId())))
				.build();
			this.client.sendAsync(note, HttpResponse.BodyHandlers.discarding()).whenComplete(this::tell);
		}
		catch (IllegalArgumentException ex) {
			tell(null, ex);
		}
	}

	private void tell(HttpResponse<Void> answer, Throwable failure) {
		if (failure != null || answer.statusCode() >= 300) {
			LOG.warn("The pager could not be reached: {}",
					(failure != null) ? failure.getClass().getSimpleName() : answer.statusCode());
		}
	}

}
