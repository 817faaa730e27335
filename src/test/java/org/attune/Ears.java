package org.attune;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who listens to events. */
final class Ears implements AutoCloseable {

	/** What is promised: a change is told of within a second. */
	private static final Duration PROMISED = Duration.ofSeconds(1);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final String END = "(end)";

	private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

	private final List<String> lines = new ArrayList<>();

	private final Stream<String> stream;

	private Ears(Stream<String> stream) {
		this.stream = stream;
		CompletableFuture.runAsync(this::read);
	}

	/** Listens to a case as one of its people, through one of the nodes. */
	static Ears of(Talk talk, int person, Api node) throws Exception {
		return open(node.listen("/api/v1" + talk.path() + "/events", talk.tokens().get(person)));
	}

	/** Listens to all cases of a person, as their pages do. */
	static Ears ofPages(Talk talk, int person, Api node) throws Exception {
		return open(node.listen("/events", talk.tokens().get(person)));
	}

	static Ears open(HttpResponse<Stream<String>> answer) {
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
		return new Ears(answer.body());
	}

	private void read() {
		try {
			this.stream.forEach(this::line);
		}
		catch (UncheckedIOException ex) {
			// cut off
		}
		this.heard.add(END);
	}

	private void line(String line) {
		this.lines.add(line);
		if (line.startsWith("event:")) {
			this.heard.add(line.substring("event:".length()).strip());
		}
	}

	/** Whether an event comes in time; others may come before. */
	boolean hearInTime(String event) throws InterruptedException {
		long until = System.nanoTime() + PROMISED.toNanos();
		String next;
		do {
			next = this.heard.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
		}
		while (next != null && !next.equals(event));
		return next != null;
	}

	/** All events until one, with it. */
	List<String> until(String last) throws InterruptedException {
		List<String> events = new ArrayList<>();
		do {
			events.add(this.heard.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
		}
		while (events.get(events.size() - 1) != null && !events.get(events.size() - 1).equals(last));
		return events;
	}

	/** Whether the stream ends, sooner or later. */
	boolean end() throws InterruptedException {
		return until(END).contains(END);
	}

	/** Everything that came, to the letter; complete once the stream has ended. */
	List<String> lines() {
		return this.lines;
	}

	@Override
	public void close() {
		this.stream.close();
	}

}
