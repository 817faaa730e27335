package org.attune.engine.lint.expression;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.attune.engine.finding.Findings;
import org.attune.engine.xml.Bpmn;
import org.attune.engine.xml.Durations;
import org.attune.engine.xml.Node;

/**
 * Expressions stand only where they may, and say only what they may. The engine would
 * take them in names and in texts, too.
 */
public final class ExpressionRules {

	private static final Set<String> PLACES = Set.of("conditionExpression", "completionCondition", "inputParameter",
			"timeDuration", "timeDate");

	/** Functions that take a duration, and which of their arguments it is. */
	private static final Map<String, Integer> LASTING = Map.of("pace.of", 0, "pace.since", 0, "pace.lookBack", 0,
			"past.rounds", 1, "people.due", 1);

	private final String file;

	private final Findings findings;

	public ExpressionRules(String file, Findings findings) {
		this.file = file;
		this.findings = findings;
	}

	public void check(Node root) {
		root.all()
			.filter((node) -> strays(node).anyMatch(Site::holdsExpression))
			.forEach((node) -> found(node, "stray"));
		Site.of(root).forEach(this::read);
		root.all().filter((node) -> node.name().local().equals("timerEventDefinition")).forEach(this::timer);
	}

	private static Stream<String> strays(Node node) {
		Stream<String> attributes = node.attributes()
			.entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals(Bpmn.camunda("collection"))
					&& !entry.getKey().equals(Bpmn.camunda("expression")))
			.map((entry) -> entry.getValue());
		return PLACES.contains(node.name().local()) ? attributes : Stream.concat(attributes, Stream.of(node.text()));
	}

	private void read(Site site) {
		try {
			site.read()
				.calls()
				.filter((call) -> LASTING.containsKey(call.text()))
				.filter((call) -> Durations.read(call.arguments().get(LASTING.get(call.text()))).isEmpty())
				.forEach((call) -> found(site.node(), "duration"));
		}
		catch (NotAllowed ex) {
			this.findings.add(this.file, site.node().label(), ex.reason(), ex.arguments());
		}
	}

	private void timer(Node timer) {
		if (timer.children().size() != 1) {
			found(timer, "timer");
			return;
		}
		Node when = timer.children().get(0);
		boolean duration = when.name().local().equals("timeDuration") && Durations.read(when.text()).isPresent();
		if (!duration && !Site.holdsExpression(when.text())) {
			found(when, "duration");
		}
	}

	private void found(Node node, String reason) {
		this.findings.add(this.file, node.label(), "expression." + reason, node.name().local());
	}

}
