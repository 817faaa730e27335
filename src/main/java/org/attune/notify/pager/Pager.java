package org.attune.notify.pager;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.attune.terms.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Posts a short note to a pager: {@code {"case":"…","urgent":true}}, and no name.
 */
@Component
class Pager {

	private static final Logger LOG = LoggerFactory.getLogger(Pager.class);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	/** It has to be taken where it was brought to. */
	private static final int REFUSALS = 300;

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

	/** Whether it got there. */
	boolean post(String address, CaseId about) {
		try {
			int status = this.client.send(note(address, about), HttpResponse.BodyHandlers.discarding()).statusCode();
			return status < REFUSALS || said(String.valueOf(status));
		}
		catch (IOException | IllegalArgumentException ex) {
			return said(ex.getClass().getSimpleName());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static HttpRequest note(String address, CaseId about) {
		return HttpRequest.newBuilder(URI.create(address))
			.timeout(PATIENCE)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"case\":\"%s\",\"urgent\":true}".formatted(about)))
			.build();
	}

	/** It did not get there. The address may hold a secret, so it stands in no log. */
	private static boolean said(String reason) {
		LOG.warn("The pager could not be reached: {}", reason);
		return false;
	}

}
