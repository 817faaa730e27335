package org.attune.audit.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.attune.MovableClock;
import org.attune.Program;
import org.attune.TestDatabase;
import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Trail;
import org.attune.session.Talks;
import org.attune.terms.CaseId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two programs on one database, eight writers, and the sequencer's node dies twice: once
 * it loses its connection, once the whole program goes. The other takes over.
 */
class TwoSequencersTests {

	private static final int WRITERS = 8;

	private static final int ENTRIES = 60;

	private static final int CASES = 4;

	private static final Duration SOON = Duration.ofSeconds(30);

	private List<CaseId> cases;

	@Test
	void noEntryIsMissingOrDoubleThoughTheNodeOfTheSequencerDiesTwice() {
		String url = TestDatabase.url();
		try (Program lasts = start(url)) {
			List<CompletableFuture<Void>> writers = new ArrayList<>();
			try (Program dies = start(url)) {
				this.cases = IntStream.range(0, CASES)
					.mapToObj((each) -> lasts.part(Talks.class).open("straight", "Ana", "Ben").id())
					.toList();
				List<CompletableFuture<Void>> briefly = write(dies, ENTRIES / 2);
				writers.addAll(write(lasts, ENTRIES));
				loseTheSequencer(lasts);
				join(briefly);
			}
			join(writers);
			isWhole(lasts, WRITERS / 2 * (ENTRIES + ENTRIES / 2));
		}
	}

	private static Program start(String url) {
		return Program.start(url, List.of(MovableClock.Configuration.class, Talks.class),
				"--attune.processes.extra=src/test/processes");
	}

	/** Half of the writers, each with so many entries. */
	private List<CompletableFuture<Void>> write(Program program, int entries) {
		return IntStream.range(0, WRITERS / 2).mapToObj((writer) -> CompletableFuture.runAsync(() -> {
			for (int entry = 0; entry < entries; entry++) {
				write(program, this.cases.get(ThreadLocalRandom.current().nextInt(CASES)));
			}
		}, (work) -> new Thread(work).start())).toList();
	}

	/** One fact that knows its number in its case. */
	private static void write(Program program, CaseId id) {
		program.part(TransactionTemplate.class).executeWithoutResult((status) -> {
			CaseFile file = program.part(CaseFiles.class).take(id);
			long number = 1 + program.part(JdbcClient.class)
				.sql("select count(*) from trail where case_id = :case and kind = 'counted'")
				.param("case", id.value())
				.query(Long.class)
				.single();
			program.part(Trail.class).noteProcess(file, "count:1", "count", "counted", Map.of("number", number));
		});
	}

	private static void join(List<CompletableFuture<Void>> writers) {
		CompletableFuture.allOf(writers.toArray(CompletableFuture<?>[]::new)).join();
	}

	/** Ends the connection of whichever program is the sequencer just then. */
	private static void loseTheSequencer(Program program) {
		Awaitility.await()
			.atMost(SOON)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(1))
			.until(() -> program.part(JdbcClient.class)
				.sql("""
						select count(pg_terminate_backend(pid)) from pg_locks
						where locktype = 'advisory' and objid = 6962
						and database = (select oid from pg_database where datname = current_database())""")
				.query(Long.class)
				.single() > 0);
	}

	private void isWhole(Program program, int written) {
		Log log = program.part(Log.class);
		Awaitility.await()
			.atMost(SOON)
			.until(() -> log
				.size() == program.part(JdbcClient.class).sql("select count(*) from trail").query(Long.class).single());
		List<Log.Entry> all = new ArrayList<>();
		log.stream(all::add);
		assertThat(all).filteredOn((entry) -> entry.kind().equals("counted")).hasSize(written);
		assertThat(all.stream().map(Log.Entry::seq))
			.containsExactlyElementsOf(LongStream.range(0, all.size()).boxed().toList());
		for (CaseId id : this.cases) {
			List<Long> counted = log.entriesOf(id)
				.stream()
				.filter((entry) -> entry.kind().equals("counted"))
				.map((entry) -> ((Number) entry.data().get("number")).longValue())
				.toList();
			assertThat(counted).containsExactlyElementsOf(LongStream.rangeClosed(1, counted.size()).boxed().toList());
		}
	}

}
