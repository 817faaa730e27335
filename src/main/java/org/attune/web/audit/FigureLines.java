package org.attune.web.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.audit.figures.Figures;

/** Figures as comma-separated values (RFC 4180), a line a number. */
final class FigureLines {

	private final List<String> lines = new ArrayList<>();

	private FigureLines() {
	}

	static String of(Figures figures) {
		FigureLines file = new FigureLines();
		file.line("figure", "process", "of", "value");
		figures.funnel().forEach((group) -> file.line("reached", figures.process(), group.word(), group.count()));
		figures.ends().forEach((group) -> file.line("ended", figures.process(), group.word(), group.count()));
		figures.stopped().forEach((group) -> file.line("stopped", group.of(), group.word(), group.count()));
		figures.versions().forEach(file::version);
		figures.stages().forEach((span) -> file.span("stage", span));
		figures.elements().forEach((span) -> file.span("element", span));
		file.help(figures);
		return String.join("\r\n", file.lines) + "\r\n";
	}

	private void version(Figures.Version version) {
		line("cases", version.process(), "", version.cases());
		line("agreed-percent", version.process(), "", version.agreed());
		line("seconds", version.process(), "", seconds(version.lasted()));
	}

	private void span(String what, Figures.Span span) {
		line(what + "-cases", span.of(), span.element(), span.cases());
		line(what + "-stays", span.of(), span.element(), span.stays());
		line(what + "-seconds", span.of(), span.element(), seconds(span.lasted()));
		line(what + "-waited-seconds", span.of(), span.element(), seconds(span.waited()));
	}

	private void help(Figures figures) {
		line("counseled", figures.process(), "cases", figures.help().cases());
		line("counseled", figures.process(), "interventions", figures.help().interventions());
		line("counseled", figures.process(), "answers", figures.help().answers());
		line("counseled", figures.process(), "seconds-to-answer", seconds(figures.help().answered()));
		line("first-answer", figures.process(), "asked", figures.firstAnswer().asked());
		line("first-answer", figures.process(), "median-seconds", seconds(figures.firstAnswer().median()));
		line("first-answer", figures.process(), "ninetieth-percentile-seconds",
				seconds(figures.firstAnswer().ninetieth()));
		line("load", "", "counselors", figures.load().counselors());
		line("load", "", "median-open-cases", figures.load().median());
		line("load", "", "ninetieth-percentile-open-cases", figures.load().ninetieth());
	}

	private static Long seconds(Duration duration) {
		return (duration != null) ? duration.toSeconds() : null;
	}

	private void line(Object... cells) {
		this.lines.add(Stream.of(cells).map(FigureLines::cell).collect(Collectors.joining(",")));
	}

	private static String cell(Object value) {
		String text = Objects.toString(value, "");
		return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
	}

}
