package org.attune;

import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.attune.audit.export.ExportLog;
import org.attune.audit.export.ExportLog.Format;
import org.attune.audit.export.Selection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A log of a million entries as a file, with no more in memory than for a small one. Not
 * part of the ordinary build: {@code mvn -Pbench test}.
 */
class ExportBench {

	private static final int ENTRIES = Integer.getInteger("attune.bench.entries", 1_000_000);

	private static final int OF_A_CASE = 100;

	private static final long MOST_BYTES = 32 << 20;

	private static Program program;

	@BeforeAll
	static void fill() {
		program = Program.start(TestDatabase.url());
		program.part(Scheduler.class).stop();
		JdbcClient jdbc = program.part(JdbcClient.class);
		statements().forEach((sql) -> jdbc.sql(sql).update());
	}

	@AfterAll
	static void stop() {
		program.close();
	}

	/** The shape of real entries: tokens, who is asked, who answers. */
	private static List<String> statements() {
		return List.of(
				"""
						insert into trail (case_id, at, process, element, kind, actor, role, content, data)
						select md5((n / %d)::text)::uuid, '2025-01-01Z'::timestamptz + n * interval '1 second', 'quick-talk:1',
							case when n %% %d = 0 then 'quick-talk' when n %% 3 = 0 then 'reflect' else 'turn' end,
							case when n %% %d = 0 then 'opened' when n %% 3 = 0 then 'asked' when n %% 3 = 1 then 'answered' else 'left' end,
							case when n %% 3 = 1 then left(md5(n::text), 12) else 'process' end,
							case when n %% 3 = 1 then 'participant' else 'system' end,
							case when n %% 3 = 1 then sha256(n::text::bytea) end,
							case when n %% 3 = 0 then jsonb_build_object('people', array[left(md5(n::text), 12)]) else '{}' end
								|| jsonb_build_object('id', left(md5(n::text), 12))
						from generate_series(0, %d) n"""
					.formatted(OF_A_CASE, OF_A_CASE, OF_A_CASE, ENTRIES - 1),
				"insert into trail_place (seq, trail_id, leaf) select row_number() over (order by trail_id) - 1, trail_id, "
						+ "sha256(trail_id::text::bytea) from trail where trail_id not in (select trail_id from trail_place)",
				"analyze");
	}

	@ParameterizedTest
	@EnumSource(Format.class)
	void itsSizeDoesNotMatter(Format format) throws Exception {
		Instant before = Instant.now();
		Measuring out = new Measuring();
		program.part(ExportLog.class).write(format, Selection.ALL, out);
		Duration took = Duration.between(before, Instant.now());
		System.out.printf("%s: %d entries, %d MB in %d s, %d MB of memory at most%n", format, ENTRIES, out.bytes >> 20,
				took.toSeconds(), out.most >> 20);
		assertThat(out.bytes).isGreaterThan(100L * ENTRIES);
		assertThat(out.most).isLessThan(MOST_BYTES);
	}

	/** Looks now and then how much more is in memory than at the beginning. */
	private static final class Measuring extends OutputStream {

		private static final long LOOK = 64 << 20;

		private final long before = used();

		private long bytes;

		private long most;

		@Override
		public void write(int sign) {
			this.bytes++;
		}

		@Override
		public void write(byte[] some, int from, int length) {
			if (this.bytes / LOOK != (this.bytes + length) / LOOK) {
				this.most = Math.max(this.most, used() - this.before);
			}
			this.bytes += length;
		}

		private static long used() {
			System.gc();
			return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
		}

	}

}
