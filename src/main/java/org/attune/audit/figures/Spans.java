package org.attune.audit.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.attune.engine.ProcessVersions;
import org.attune.engine.model.ProcessModel;
import org.attune.engine.model.ScopeModel;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long cases stay at what lasts, element by element and stage by stage. */
@Component
class Spans {

	private static final int HOTTEST = 4;

	private final JdbcClient jdbc;

	private final ProcessVersions versions;

	private final Map<String, Optional<ProcessModel>> models = new ConcurrentHashMap<>();

	Spans(JdbcClient jdbc, ProcessVersions versions) {
		this.jdbc = jdbc;
		this.versions = versions;
	}

	/** The elements of a process and of those it calls; with null, of all. */
	List<Figures.Span> of(String process) {
		List<Sum> sums = this.jdbc
			.sql("""
					select * from figure_element where cases >= :fewest and ended >= :fewest and position('#' in element) = 0
					order by process, element""")
			.param("fewest", Figures.FEWEST)
			.query(Spans::sum)
			.list();
		Set<String> shown = shown(process);
		List<Sum> wanted = sums.stream()
			.filter((sum) -> process == null || sum.process().equals(process) || shown.contains(sum.processId()))
			.toList();
		Map<String, List<Long>> spent = wanted.stream()
			.filter(this::isWork)
			.collect(Collectors.groupingBy(Sum::process, Collectors.mapping(Sum::spent, Collectors.toList())));
		return wanted.stream().map((sum) -> span(sum, isWork(sum) ? spent.get(sum.process()) : List.of())).toList();
	}

	/** Whether people do something there, or in the process that is called there. */
	private boolean isWork(Sum sum) {
		return model(sum.process())
			.filter((model) -> model.tasks().containsKey(sum.element())
					|| model.calls().stream().anyMatch((call) -> call.id().equals(sum.element())))
			.isPresent();
	}

	/**
	 * How hot a task or a call is among those of its drawing: by its rank, as a few rests
	 * of weeks would leave all else cold.
	 */
	private static int heat(Sum sum, List<Long> all) {
		long cooler = all.stream().filter((spent) -> spent < sum.spent()).count();
		return (all.size() > 1) ? (int) (HOTTEST * cooler / (all.size() - 1)) : 0;
	}

	/** The same, of all tasks of a stage together. */
	List<Figures.Span> stages(List<Figures.Span> elements) {
		Map<String, Figures.Span> stages = new LinkedHashMap<>();
		for (Figures.Span one : elements) {
			task(one).ifPresent((stage) -> stages.merge(
					one.of() + " " + stage, new Figures.Span(one.of(), stage, stage, one.cases(), 1,
							one.lasted().multipliedBy(times(one)), one.waited().multipliedBy(times(one)), 0),
					Spans::together));
		}
		return List.copyOf(stages.values());
	}

	private static long times(Figures.Span span) {
		return Math.max(1, Math.round(span.stays()));
	}

	private static Figures.Span together(Figures.Span one, Figures.Span other) {
		return new Figures.Span(one.of(), one.element(), one.name(), Math.max(one.cases(), other.cases()), 1,
				one.lasted().plus(other.lasted()), one.waited().plus(other.waited()), 0);
	}

	private Optional<String> task(Figures.Span span) {
		return model(span.of()).map((model) -> model.tasks().get(span.element())).map((task) -> task.stage());
	}

	/** A version never changes. */
	private Optional<ProcessModel> model(String process) {
		return this.models.computeIfAbsent(process, this.versions::find);
	}

	/** The processes that a process calls, and it itself where no version is named. */
	private Set<String> shown(String process) {
		Set<String> shown = new LinkedHashSet<>();
		if (process != null) {
			if (process.indexOf(':') < 0) {
				shown.add(process);
			}
			this.versions.latest(process)
				.map(ProcessModel::calls)
				.ifPresent((calls) -> calls.stream().map(ScopeModel::calledElement).forEach(shown::add));
		}
		return shown;
	}

	private Figures.Span span(Sum sum, List<Long> all) {
		String name = model(sum.process()).map((model) -> model.names().get(sum.element())).orElse(sum.element());
		return new Figures.Span(sum.process(), sum.element(), name, Figures.shown(sum.cases()),
				Math.round(10.0 * sum.stays() / sum.cases()) / 10.0, Duration.ofSeconds(sum.seconds() / sum.ended()),
				Duration.ofSeconds(sum.waited() / sum.ended()), heat(sum, all));
	}

	private static Sum sum(ResultSet row, int number) throws SQLException {
		return new Sum(row.getString("process"), row.getString("element"), row.getLong("cases"), row.getLong("stays"),
				row.getLong("ended"), row.getLong("seconds"), row.getLong("waited"));
	}

	/** A row of sums. */
	private record Sum(String process, String element, long cases, long stays, long ended, long seconds, long waited) {

		String processId() {
			return this.process.substring(0, this.process.lastIndexOf(':'));
		}

		/** How long a case spends there in all. */
		long spent() {
			return this.seconds / Math.max(1, this.cases);
		}

	}

}
