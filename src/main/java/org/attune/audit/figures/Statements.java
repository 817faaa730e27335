package org.attune.audit.figures;

import java.util.List;

/** How a piece of the log changes the figures: one statement after the other. */
final class Statements {

	/** The entries of the piece that is read. */
	private static final String PIECE = """
			with piece as (
				select p.seq, t.case_id, t.at, t.process, t.element, t.kind, t.role, t.data
				from trail_place p join trail t using (trail_id) where p.seq >= :from and p.seq < :until
			)
			""";

	/** A case begins. */
	private static final String OPENED = """
			insert into figure_case (case_id, process, opened_at, follows)
			select case_id, process, at, (data ->> 'follows')::uuid from piece where kind = 'opened'
			on conflict do nothing""";

	/** How far it comes. */
	private static final String STEPS = """
			, came as (
				select case_id, min(at) filter (where kind = 'invited' or kind = 'asked' and element = any(:consents)) as invited,
					min(at) filter (where kind = 'accepted' or kind = 'left' and element = any(:consents)) as consented,
					min(at) filter (where kind = 'answered' and element = any(:turns)) as turn,
					max(at) filter (where kind = 'ended' and data ->> 'outcome' is not null) as ended,
					max(data ->> 'outcome') filter (where kind = 'ended' and data ->> 'outcome' is not null) as outcome,
					min(at) filter (where kind = 'asked' and data -> 'people' @> '"pool"') as help_asked,
					min(at) filter (where kind = 'answered' and role = 'counselor') as help_came,
					bool_or(role = 'counselor') as counseled,
					count(*) filter (where kind = 'intervened') as interventions,
					count(*) filter (where kind = 'answered' and role = 'counselor') as counselor_answers
				from piece group by case_id
			)
			update figure_case c set invited_at = coalesce(c.invited_at, came.invited),
				consented_at = coalesce(c.consented_at, came.consented), turn_at = coalesce(c.turn_at, came.turn),
				ended_at = coalesce(c.ended_at, came.ended), outcome = coalesce(c.outcome, came.outcome),
				help_asked_at = coalesce(c.help_asked_at, came.help_asked),
				help_came_at = coalesce(c.help_came_at, came.help_came), counseled = c.counseled or came.counseled,
				interventions = c.interventions + came.interventions,
				counselor_answers = c.counselor_answers + came.counselor_answers
			from came where c.case_id = came.case_id""";

	/** What it was at last. */
	private static final String LAST = """
			, last as (
				select distinct on (case_id) case_id, process, element from piece where kind = 'asked'
				order by case_id, seq desc
			)
			update figure_case c set last_process = last.process, last_element = last.element
			from last where c.case_id = last.case_id""";

	/** What people agreed on held: a case that looked back says so. */
	private static final String KEPT = """
			, told as (
				select f.follows from piece join figure_case f using (case_id)
				where kind = 'ended' and data ->> 'outcome' = 'kept' and f.follows is not null
			)
			update figure_case c set kept = true from told where c.case_id = told.follows""";

	/** Something lasting begins; who is asked anew begins anew. */
	private static final String BEGAN = """
			insert into figure_stay (case_id, mark, seq, process, element, since)
			select distinct on (case_id, data ->> 'id') case_id, data ->> 'id', seq, process, element, at from piece
			where kind in ('asked', 'entered') and data ->> 'id' is not null order by case_id, data ->> 'id', seq desc
			on conflict (case_id, mark) do update set seq = excluded.seq, since = excluded.since, answered_at = null""";

	/** An element is visited, by some cases for the first time. */
	private static final String VISITED = """
			, visits as (
				select case_id, process, element, count(*) as stays from piece
				where kind in ('asked', 'entered') and data ->> 'id' is not null group by case_id, process, element
			), first as (
				insert into figure_visit (case_id, process, element) select case_id, process, element from visits
				on conflict do nothing returning process, element
			), firsts as (
				select process, element, count(*) as cases from first group by process, element
			)
			insert into figure_element as e (process, element, cases, stays, ended, seconds, waited)
			select v.process, v.element, coalesce(max(f.cases), 0), sum(v.stays), 0, 0, 0
			from visits v left join firsts f using (process, element) group by v.process, v.element
			on conflict (process, element) do update set cases = e.cases + excluded.cases,
				stays = e.stays + excluded.stays""";

	/** Somebody is the first to answer. */
	private static final String ANSWERED = """
			, first as (
				select case_id, data ->> 'id' as mark, min(at) as at from piece where kind = 'answered'
				group by case_id, data ->> 'id'
			)
			update figure_stay s set answered_at = coalesce(s.answered_at, first.at)
			from first where s.case_id = first.case_id and s.mark = first.mark""";

	/** Something lasting is over. */
	private static final String OVER = """
			, gone as (
				delete from figure_stay s using piece
				where piece.kind in ('left', 'cancelled') and s.case_id = piece.case_id and s.mark = piece.data ->> 'id'
					and piece.seq > s.seq
				returning s.process, s.element, piece.at - s.since as lasted,
					case when piece.kind = 'left' then piece.at - s.answered_at end as waited
			), sums as (
				select process, element, count(*) as ended, sum(extract(epoch from lasted))::bigint as seconds,
					coalesce(sum(extract(epoch from waited)), 0)::bigint as waited
				from gone group by process, element
			)
			update figure_element e set ended = e.ended + sums.ended, seconds = e.seconds + sums.seconds,
				waited = e.waited + sums.waited
			from sums where e.process = sums.process and e.element = sums.element""";

	/**
	 * Somebody asks for a counselor: a task for any, one by name, or help with what is
	 * not safe.
	 */
	private static final String CALLED = """
			insert into figure_wait (case_id, seq, asked_at)
			select case_id, seq, at from piece where kind = 'counselor-wanted'
				or kind = 'asked' and data -> 'people' @> '"pool"'
				or kind = 'reviewed' and role = 'participant' and data ->> 'id' is null and data -> 'repair' is null
			on conflict do nothing""";

	/** A counselor does something: all that was asked until then is answered. */
	private static final String HEARD = """
			, acts as (
				select case_id, seq, at from piece where role = 'counselor' and kind in ('counselor-came', 'answered',
					'intervened', 'acknowledged', 'reviewed', 'passed-on', 'sent-back')
			), first as (
				select w.case_id, w.seq, min(a.at) as at from figure_wait w join acts a using (case_id)
				where w.answered_at is null and a.seq > w.seq group by w.case_id, w.seq
			)
			update figure_wait w set answered_at = first.at
			from first where w.case_id = first.case_id and w.seq = first.seq""";

	private Statements() {
	}

	static List<String> all() {
		return List.of(OPENED, STEPS, LAST, KEPT, BEGAN, VISITED, ANSWERED, OVER, CALLED, HEARD)
			.stream()
			.map(PIECE::concat)
			.toList();
	}

}
