package org.attune;

import java.time.Duration;
import java.time.Instant;

import org.attune.audit.export.ExportLog;
import org.attune.audit.export.ExportLog.Format;
import org.attune.audit.export.Selection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A log of a million entries as a file, with no more in memory than for a small one. Not
 * part of the ordinary build: {@code mvn -Pbench test}.
 */
class ExportBench {

	private static final int ENTRIES = Integer.getInteger("attune.bench.entries", 1_000_000);

	private static final long LOOK = 64 << 20;

	private static final long MOST_BYTES = 32 << 20;

	private static Program program;

	@BeforeAll
	static void fill() {
		program = Program.start(TestDatabase.url());
		LongLog.fill(program, ENTRIES);
	}

	@AfterAll
	static void stop() {
		program.close();
	}

	@ParameterizedTest
	@EnumSource(Format.class)
	void itsSizeDoesNotMatter(Format format) throws Exception {
		Instant before = Instant.now();
		HeldMemory out = new HeldMemory(LOOK);
		program.part(ExportLog.class).write(format, Selection.ALL, out);
		Duration took = Duration.between(before, Instant.now());
		System.out.printf("%s: %d entries, %d MB in %d s, %d MB of memory at most%n", format, ENTRIES,
				out.bytes() >> 20, took.toSeconds(), out.most() >> 20);
		assertThat(out.bytes()).isGreaterThan(100L * ENTRIES);
		assertThat(out.most()).isLessThan(MOST_BYTES);
	}

}
