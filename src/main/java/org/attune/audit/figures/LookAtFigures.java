package org.attune.audit.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.attune.engine.ProcessVersions;
import org.attune.engine.Verb;
import org.attune.terms.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;

/** An auditor looks at figures about many cases. */
@Verb
public class LookAtFigures {

	static final String THESE = """
			from figure_case where (:process::text is null or process = :process or split_part(process, ':', 1) = :process)
			""";

	/**
	 * How far those come that somebody opened: what follows a talk is left out, and so is
	 * a yes where nothing came after that question.
	 */
	private static final String COUNTS = """
			select count(*) as cases, count(*) filter (where follows is null) as opened,
				count(invited_at) filter (where follows is null) as invited,
				count(consented_at) filter (where follows is null
					and not (outcome is not null and turn_at is null and last_element = any(:consents))) as consented,
				count(turn_at) filter (where follows is null) as turn,
				count(*) filter (where follows is null and outcome in ('agreed', 'partial')) as agreed,
				count(*) filter (where follows is null and kept) as kept, count(*) filter (where counseled) as counseled,
				sum(interventions) as interventions, sum(counselor_answers) as answers,
				count(help_came_at) as helped,
				extract(epoch from avg(help_came_at - help_asked_at))::bigint as help_seconds\s"""
			+ THESE;

	private static final List<String> FUNNEL = List.of("opened", "invited", "consented", "turn", "agreed", "kept");

	private static final Pattern VERSION = Pattern.compile("[\\w.-]+:[0-9]{1,9}");

	private final JdbcClient jdbc;

	private final Ends ends;

	private final Spans spans;

	private final Calls calls;

	private final ProcessVersions versions;

	LookAtFigures(JdbcClient jdbc, Ends ends, Spans spans, Calls calls, ProcessVersions versions) {
		this.jdbc = jdbc;
		this.ends = ends;
		this.spans = spans;
		this.calls = calls;
		this.versions = versions;
	}

	/**
	 * The figures of a process, of one version of it, or, with null, of all cases.
	 * Refused as an invalid request where the process never was one.
	 */
	public Figures look(String process) {
		if (process != null && !this.versions.ids().contains(process.replaceFirst(":[0-9]+$", ""))) {
			throw Refusal.invalidRequest("process", "unknown-process");
		}
		List<Figures.Span> elements = this.spans.of(process);
		return this.jdbc.sql(COUNTS)
			.param("process", process)
			.param("consents", Collect.CONSENTS)
			.query((row, number) -> new Figures(process, cases(row), funnel(row), this.ends.of(process),
					this.ends.stopped(process), versions(process), this.spans.stages(elements), elements, help(row),
					this.calls.firstAnswer(process), this.calls.load()))
			.single();
	}

	/** The file of a process in a version, to be drawn; refused where there is none. */
	public byte[] drawing(String processVersion) {
		if (!VERSION.matcher(processVersion).matches()) {
			throw Refusal.notFound();
		}
		return this.versions.drawing(processVersion).orElseThrow(Refusal::notFound);
	}

	/** The processes that cases were opened with. */
	public List<String> processes() {
		return this.jdbc.sql("select distinct split_part(process, ':', 1) from figure_case order by 1")
			.query(String.class)
			.list();
	}

	private static long cases(ResultSet row) throws SQLException {
		return Objects.requireNonNullElse(Figures.shown(row.getLong("cases")), 0L);
	}

	/** Of fewer than five, nothing is told of how far they came after that. */
	private static List<Figures.Group> funnel(ResultSet row) throws SQLException {
		List<Figures.Group> groups = new ArrayList<>();
		boolean few = false;
		for (String step : FUNNEL) {
			Figures.Group group = Figures.Group.of(null, step, row.getLong(step));
			few = few || group.count() == null;
			groups.add(few ? new Figures.Group(null, step, null) : group);
		}
		return groups;
	}

	private List<Figures.Version> versions(String process) {
		return this.jdbc
			.sql("""
					select process, count(*) as cases, count(ended_at) as ended,
						count(*) filter (where outcome in ('agreed', 'partial')) as agreed,
						extract(epoch from avg(ended_at - opened_at))::bigint as seconds\s""" + THESE
					+ " group by process order by process")
			.param("process", process)
			.query((row, number) -> version(row))
			.list();
	}

	private static Figures.Version version(ResultSet row) throws SQLException {
		long ended = row.getLong("ended");
		Long agreed = Figures.shown(row.getLong("agreed"));
		boolean told = ended >= Figures.FEWEST;
		return new Figures.Version(row.getString("process"), Figures.shown(row.getLong("cases")),
				(told && agreed != null) ? Long.valueOf(100 * agreed / Figures.shown(ended)) : null,
				told ? Duration.ofSeconds(row.getLong("seconds")) : null);
	}

	private static Figures.Help help(ResultSet row) throws SQLException {
		boolean told = row.getLong("counseled") >= Figures.FEWEST;
		boolean timed = row.getLong("helped") >= Figures.FEWEST;
		return new Figures.Help(told ? Figures.shown(row.getLong("counseled")) : null,
				told ? Figures.shown(row.getLong("interventions")) : null,
				told ? Figures.shown(row.getLong("answers")) : null,
				timed ? Duration.ofSeconds(row.getLong("help_seconds")) : null);
	}

}
