package org.attune.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.attune.casefile.Answered;
import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseHead;
import org.attune.casefile.Contribution;
import org.attune.casefile.Pause;
import org.attune.casefile.form.Repeat;

import tools.jackson.databind.json.JsonMapper;

/**
 * How long things take in a case, for the timers of a process; an expression knows it as
 * {@code pace}.
 */
public final class PaceOfCase {

	/** Where a timer goes that waits for a date nobody gave. */
	private static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z"));

	private final CaseFiles cases;

	private final Tally tally;

	private final JsonMapper json;

	private final Clock clock;

	PaceOfCase(CaseFiles cases, Tally tally, JsonMapper json, Clock clock) {
		this.cases = cases;
		this.tally = tally;
		this.json = json;
		this.clock = clock;
	}

	/** The duration at the pace of the case; both ISO 8601. */
	public String of(String caseId, String normal) {
		return this.cases.inHand().head().pace().of(Duration.parse(normal)).toString();
	}

	/**
	 * How long the pause of the case still lasts, ISO 8601; twenty minutes when nobody
	 * asked for one.
	 */
	public String pause(String caseId) {
		Instant now = this.clock.instant();
		return Optional.ofNullable(this.cases.inHand().pause())
			.filter((pause) -> pause.until().isAfter(now))
			.map((pause) -> Duration.between(now, pause.until()))
			.orElse(Pause.SHORTEST)
			.toString();
	}

	/**
	 * The latest of the dates that people gave in a field of a task, at its beginning in
	 * UTC where no time was given; far away if nobody did. For who was invited and went
	 * nobody waits: where all who gave a date are gone, it is now.
	 */
	public Date on(String caseId, String task, String field) {
		CaseFile file = this.cases.inHand();
		List<Contribution> dated = this.tally.last(caseId, task)
			.stream()
			.map(Answered::said)
			.filter(Objects::nonNull)
			.filter((said) -> date(file, said, field).isPresent())
			.toList();
		return dated.stream()
			.filter((said) -> !file.person(said.author()).declined())
			.flatMap((said) -> date(file, said, field).stream())
			.max(Comparator.naturalOrder())
			.orElseGet(() -> dated.isEmpty() ? NEVER : Date.from(this.clock.instant()));
	}

	/**
	 * A day after the next time that people planned: the first one that is not over yet.
	 * The times begin at the date in one field of a task and come as often as a rule of
	 * RFC 5545 in another one says, by the clock of who planned them; far away when there
	 * is none.
	 */
	public Date repeats(String caseId, String task, String begins, String often) {
		CaseFile file = this.cases.inHand();
		return this.tally.last(caseId, task)
			.stream()
			.map(Answered::said)
			.filter(Objects::nonNull)
			.flatMap((said) -> next(file, said, begins, often).stream())
			.findFirst()
			.orElse(NEVER);
	}

	private Optional<Date> next(CaseFile file, Contribution said, String begins, String often) {
		Map<String, Object> plan = said.read(file.person(said.author()), file, this.json);
		if (plan.get(begins) == null || plan.get(often) == null) {
			return Optional.empty();
		}
		ZoneId zone = zone(file, said);
		LocalDateTime yesterday = LocalDateTime.ofInstant(this.clock.instant(), zone).minusDays(1);
		return Repeat.next(LocalDateTime.parse(plan.get(begins).toString()), plan.get(often).toString(), yesterday)
			.map((time) -> Date.from(time.plusDays(1).atZone(zone).toInstant()));
	}

	private ZoneId zone(CaseFile file, Contribution said) {
		return said.zone(file.person(said.author()), file, this.json).orElse(ZoneOffset.UTC);
	}

	/** That long after the case began, at its pace; ISO 8601. */
	public Date since(String caseId, String normal) {
		CaseHead head = this.cases.inHand().head();
		return Date.from(head.openedAt().plus(head.pace().of(Duration.parse(normal))));
	}

	/**
	 * The day that people named to look back at what they agreed, at its beginning in
	 * UTC; where they named none, that long after the case began.
	 */
	public Date lookBack(String caseId, String normal) {
		LocalDate day = this.cases.inHand().head().lookBackOn();
		return (day != null) ? Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()) : since(caseId, normal);
	}

	private Optional<Date> date(CaseFile file, Contribution said, String field) {
		Object given = said.read(file.person(said.author()), file, this.json).get(field);
		return Optional.ofNullable(given).map(Object::toString).filter((text) -> text.contains("-")).map((text) -> {
			return Date.from(text.contains("T") ? LocalDateTime.parse(text).atZone(zone(file, said)).toInstant()
					: LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
		});
	}

}
