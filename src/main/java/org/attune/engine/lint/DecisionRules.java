package org.attune.engine.lint;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attune.engine.finding.Findings;
import org.attune.engine.model.ProcessFiles;
import org.attune.engine.xml.Node;

/** Decisions are tables and plain FEEL, and reach nothing outside themselves. */
final class DecisionRules {

	private static final Set<String> FEEL = Set.of("feel", "FEEL", "http://www.omg.org/spec/FEEL/20140401",
			"http://www.omg.org/spec/DMN/20180521/FEEL/", "https://www.omg.org/spec/DMN/20191111/FEEL/");

	private static final int LONGEST = 2_000;

	private static final Pattern TOKEN = Pattern.compile(
			"(?<string>\"(?:[^\"\\\\]|\\\\.)*+\")|(?<comment>//|/\\*)|(?<power>\\*\\*)|(?<word>[A-Za-z_]\\w*)|.",
			Pattern.DOTALL);

	private static final Set<String> OUTWARD = Set.of("function", "external");

	/** What could count for longer than anybody waits. */
	private static final Set<String> LOOPS = Set.of("for", "some", "every");

	private final ProcessFiles.File file;

	private final Findings findings;

	DecisionRules(ProcessFiles.File file, Findings findings) {
		this.file = file;
		this.findings = findings;
	}

	void check(Node definitions) {
		if (DecisionView.of(definitions).noneMatch((decision) -> this.file.id().equals(decision.id()))) {
			found(definitions, "decision.name", this.file.id());
		}
		ids(definitions);
		definitions.all().forEach((node) -> {
			String language = node.attribute("expressionLanguage");
			if (language != null && !FEEL.contains(language)) {
				found(node, "decision.language", language);
			}
			if (node.name().local().equals("text")
					&& !node.parent().name().local().matches("annotationEntry|textAnnotation")) {
				feel(node);
			}
		});
	}

	private void ids(Node definitions) {
		Set<String> seen = new HashSet<>();
		definitions.all()
			.filter((node) -> node.attribute("id") != null)
			.filter((node) -> !seen.add(node.attribute("id")))
			.forEach((node) -> found(node, "id.twice", node.attribute("id")));
	}

	private void feel(Node text) {
		if (text.text().length() > LONGEST) {
			found(text, "decision.long", LONGEST);
			return;
		}
		Matcher tokens = TOKEN.matcher(text.text());
		while (tokens.find()) {
			String word = Objects.requireNonNullElse(tokens.group("word"), "");
			if (OUTWARD.contains(word) || tokens.group("comment") != null) {
				found(text, "decision.outward");
				return;
			}
			if (LOOPS.contains(word) || tokens.group("power") != null) {
				found(text, "decision.loops");
				return;
			}
		}
	}

	private void found(Node node, String reason, Object... arguments) {
		this.findings.add(this.file.name(), node.label(), reason, arguments);
	}

}
