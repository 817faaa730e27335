package org.attune;

import java.util.ArrayList;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.attune.audit.figures.Collect;
import org.attune.audit.figures.Figures;
import org.attune.audit.figures.LookAtFigures;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Figures of a million entries, of 10,000 cases. Not part of the ordinary build:
 * {@code mvn -Pbench test}.
 */
class FiguresBench {

	private static final int CASES = Integer.getInteger("attune.bench.entries", 1_000_000) / 100;

	private static final int LOOKS = 50;

	private static final long MOST_MILLIS = 300;

	/** A case is opened, asks 32 times, is answered each time, and ends. */
	private static final String TRAIL = """
			insert into trail (case_id, at, process, element, kind, actor, role, data)
			select md5(c::text)::uuid, now() + make_interval(secs => c * 100 + n), 'quick-talk:1',
				case when n = 0 or n = 99 then 'quick-talk' else (array['consent', 'speak', 'reflect', 'check', 'validate',
					'propose', 'respond', 'sign'])[1 + ((n - 1) / 3) % 8] end,
				case when n = 0 then 'opened' when n = 99 then 'ended' else (array['asked', 'answered', 'left'])[1 + (n - 1) % 3] end,
				'process', 'system',
				case when n = 99 then '{"outcome":"agreed"}' else jsonb_build_object('id', ((n - 1) / 3)::text) end
			from generate_series(1, :cases) c, generate_series(0, 99) n order by c, n""";

	@Test
	void aMillionEntriesOpenAPageInThreeTenthsOfASecond() throws Exception {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
				Program program = Program.start(postgres.getJdbcUrl("postgres", "postgres"))) {
			LongLog.quiet(program);
			JdbcClient jdbc = program.part(JdbcClient.class);
			jdbc.sql(TRAIL).param("cases", CASES).update();
			jdbc.sql(LongLog.place()).update();
			jdbc.sql("analyze").update();
			long before = System.nanoTime();
			int pieces = 0;
			while (program.part(Collect.class).readOn()) {
				pieces++;
			}
			long seconds = (System.nanoTime() - before) / 1_000_000_000;
			List<Long> millis = looks(program.part(LookAtFigures.class));
			System.out.printf("figures: %d pieces collected in %d s; a page p50 %d ms, max %d ms%n", pieces, seconds,
					millis.get(millis.size() / 2), millis.get(millis.size() - 1));
			assertThat(millis.get((int) (millis.size() * 0.95))).isLessThanOrEqualTo(MOST_MILLIS);
		}
	}

	private static List<Long> looks(LookAtFigures figures) {
		List<Long> millis = new ArrayList<>();
		for (int look = 0; look < LOOKS; look++) {
			long before = System.nanoTime();
			Figures seen = figures.look((look % 2 == 0) ? null : "quick-talk");
			millis.add((System.nanoTime() - before) / 1_000_000);
			assertThat(seen.cases()).isEqualTo(CASES);
			assertThat(seen.elements()).hasSize(8);
		}
		millis.sort(null);
		return millis;
	}

}
