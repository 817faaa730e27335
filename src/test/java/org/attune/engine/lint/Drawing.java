package org.attune.engine.lint;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a process of its flows, each written {@code from>to}; names say what is what. */
final class Drawing {

	private static final String OPEN = """
			<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
				xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="drawing" targetNamespace="urn:example">
			<bpmn:process id="%s" isExecutable="true">
			""";

	private static final String CONDITION = "<bpmn:conditionExpression>${people.count(caseId) &lt; 2}</bpmn:conditionExpression>";

	private final Set<String> chosen = new HashSet<>();

	private Drawing() {
	}

	static String of(String process, String flows) {
		Drawing drawing = new Drawing();
		String nodes = Stream.of(flows.split("[> ]")).distinct().map(Drawing::node).collect(Collectors.joining());
		return OPEN.formatted(process) + nodes
				+ Arrays.stream(flows.split(" ")).map(drawing::flow).collect(Collectors.joining())
				+ "</bpmn:process></bpmn:definitions>";
	}

	private static String node(String id) {
		return switch (id.replaceAll("\\d", "")) {
			case "opened" -> "<bpmn:startEvent id=\"opened\" />";
			case "ended" -> "<bpmn:endEvent id=\"%s\" />".formatted(id);
			case "which" -> "<bpmn:exclusiveGateway id=\"%1$s\" default=\"%1$s-first\" />".formatted(id);
			case "fork", "join" -> "<bpmn:parallelGateway id=\"%s\" />".formatted(id);
			case "reminded" -> boundary(id, false);
			case "late" -> boundary(id, true);
			default -> "<bpmn:userTask id=\"%s\" camunda:formRef=\"speak\" camunda:formRefBinding=\"deployment\" />"
				.formatted(id);
		};
	}

	private static String boundary(String id, boolean interrupts) {
		return """
				<bpmn:boundaryEvent id="%s" attachedToRef="a" cancelActivity="%s"><bpmn:timerEventDefinition>
				<bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
				""".formatted(id, interrupts);
	}

	/** The first flow out of a gateway that chooses is its default. */
	private String flow(String flow) {
		String[] ends = flow.split(">");
		boolean choice = ends[0].startsWith("which");
		boolean first = choice && this.chosen.add(ends[0]);
		String id = first ? ends[0] + "-first" : ends[0] + "-" + ends[1];
		return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\">%s</bpmn:sequenceFlow>".formatted(id,
				ends[0], ends[1], (choice && !first) ? CONDITION : "");
	}

}
