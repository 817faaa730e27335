package org.attune;

import org.attune.audit.export.ExportLog;
import org.attune.audit.export.ExportLog.Format;
import org.attune.audit.export.Selection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A long log is sent while it is read: hardly any of it is in memory at any time. */
class ExportMemoryTests {

	private static final int ENTRIES = Integer.getInteger("attune.bench.entries", 120_000);

	private static final long LOOK = 8 << 20;

	/** All entries at once would take several times as much. */
	private static final long MOST_BYTES = 24 << 20;

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
	void noMoreIsHeldThanForAShortOne(Format format) throws Exception {
		HeldMemory out = new HeldMemory(LOOK);
		program.part(ExportLog.class).write(format, Selection.ALL, out);
		assertThat(out.bytes()).as("something was measured").isGreaterThan(100L * ENTRIES).isGreaterThan(LOOK);
		assertThat(out.most()).isLessThan(MOST_BYTES);
	}

}
