package org.attune.engine.lint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.engine.finding.Findings;
import org.attune.engine.xml.Node;
import org.attune.engine.xml.Node.Name;

/**
 * Which elements and attributes a file may have, read from a resource; whatever is not
 * named there is refused.
 */
final class Whitelist {

	private static final String ANY = "*";

	private final Map<String, String> prefixes;

	private final Map<String, Allowed> elements = new HashMap<>();

	private Whitelist(String name, Map<String, String> prefixes) {
		this.prefixes = prefixes;
		ResourceBundle lines = ResourceBundle.getBundle("org.attune.engine.lint." + name, Locale.ROOT);
		lines.keySet().forEach((key) -> this.elements.put(key, allowed(lines, lines.getString(key))));
	}

	static Whitelist bpmn() {
		return new Whitelist("bpmn", Namespaces.BPMN);
	}

	static Whitelist dmn() {
		return new Whitelist("dmn", Namespaces.DMN);
	}

	private static Allowed allowed(ResourceBundle lines, String line) {
		String[] parts = line.split("\\|", -1);
		return new Allowed(words(lines, parts[0]), words(lines, (parts.length > 1) ? parts[1] : ""));
	}

	private static Set<String> words(ResourceBundle lines, String text) {
		return Arrays.stream(text.strip().split("\\s+"))
			.filter((word) -> !word.isEmpty())
			.flatMap((word) -> word.startsWith("@") ? words(lines, lines.getString(word)).stream()
					: Set.of(word).stream())
			.collect(Collectors.toCollection(HashSet::new));
	}

	/**
	 * Finds what is not allowed in the tree; the inside of what is refused is not read.
	 */
	void check(String file, Node root, Findings findings) {
		if (word(root.name()).equals("definitions")) {
			inside(file, root, findings);
		}
		else {
			findings.add(file, root.label(), "element.root");
		}
	}

	private void inside(String file, Node node, Findings findings) {
		Allowed allowed = allowed(node);
		if (allowed.children().contains(ANY)) {
			drawing(file, node, findings);
			return;
		}
		node.attributes()
			.keySet()
			.stream()
			.filter((attribute) -> !allowed.attributes().contains(attributeWord(attribute)))
			.forEach((attribute) -> findings.add(file, node.label(), reason(findings, "attribute", attribute),
					attribute.local(), node.name().local()));
		for (Node child : node.children()) {
			if (allowed.children().contains(word(child.name()))) {
				inside(file, child, findings);
			}
			else {
				findings.add(file, child.label(), reason(findings, "element", child.name()), child.name().local(),
						node.name().local());
			}
		}
	}

	private void drawing(String file, Node drawing, Findings findings) {
		drawing.all()
			.filter((node) -> !Namespaces.DRAWING.contains(node.name().uri()))
			.forEach((node) -> findings.add(file, node.label(), "element.other", node.name().local(),
					drawing.name().local()));
	}

	private Allowed allowed(Node node) {
		String word = word(node.name());
		Allowed always = this.elements.get(word);
		return (node.parent() == null) ? always
				: this.elements.getOrDefault(word(node.parent().name()) + "/" + word, always);
	}

	/** An element without namespace is none of ours, though the engine would take it. */
	private String word(Name element) {
		return element.uri().isEmpty() ? "?" : prefixed(element);
	}

	private String attributeWord(Name attribute) {
		String prefix = this.prefixes.get(attribute.uri());
		return (!attribute.uri().isEmpty() && "".equals(prefix)) ? "?" : prefixed(attribute);
	}

	private String prefixed(Name name) {
		String prefix = this.prefixes.getOrDefault(name.uri(), "?");
		return prefix.isEmpty() ? name.local() : prefix + ":" + name.local();
	}

	private static String reason(Findings findings, String kind, Name name) {
		String special = kind + "." + name.local();
		return findings.knows(special) ? special : kind + ".other";
	}

	private record Allowed(Set<String> attributes, Set<String> children) {
	}

}
