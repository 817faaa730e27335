package org.attune;

import java.util.List;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.attune.audit.log.SequencerClock;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A log as long as years make it, written by the database in one go. */
final class LongLog {

	private static final int OF_A_CASE = 100;

	private LongLog() {
	}

	/** Nobody else reads on in the log of that program, nor gives places, any more. */
	static void quiet(Program program) {
		program.part(Scheduler.class).stop();
		program.part(SequencerClock.class).stop();
	}

	/** Fills the log; the hashes are none of its entries. */
	static void fill(Program program, int entries) {
		quiet(program);
		JdbcClient jdbc = program.part(JdbcClient.class);
		statements(entries).forEach((sql) -> jdbc.sql(sql).update());
	}

	/** The shape of real entries: tokens, who is asked, who answers. */
	private static List<String> statements(int entries) {
		return List
			.of("""
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
				.formatted(OF_A_CASE, OF_A_CASE, OF_A_CASE, entries - 1), place(), "analyze");
	}

	/** Gives each entry that has no place the next one, faster than the sequencer. */
	static String place() {
		return """
				insert into trail_place (seq, trail_id, leaf)
				select (select coalesce(max(seq) + 1, 0) from trail_place) + row_number() over (order by trail_id) - 1,
					trail_id, sha256(trail_id::text::bytea)
				from trail where trail_id not in (select trail_id from trail_place)""";
	}

}
