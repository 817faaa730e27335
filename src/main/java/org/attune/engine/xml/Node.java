package org.attune.engine.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One XML element: its name, attributes, text and children; nothing else is kept. */
public final class Node {

	private static final Pattern PART = Pattern.compile("EventDefinition$|LoopCharacteristics$");

	private final Name name;

	private final Node parent;

	private final Map<Name, String> attributes;

	private final List<Node> children = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	Node(Name name, Node parent, Map<Name, String> attributes) {
		this.name = name;
		this.parent = parent;
		this.attributes = attributes;
		if (parent != null) {
			parent.children.add(this);
		}
	}

	public Name name() {
		return this.name;
	}

	public Node parent() {
		return this.parent;
	}

	public Map<Name, String> attributes() {
		return this.attributes;
	}

	public List<Node> children() {
		return this.children;
	}

	void append(char[] characters, int from, int length) {
		this.text.append(characters, from, length);
	}

	/** The text directly inside, without the space around it. */
	public String text() {
		return this.text.toString().strip();
	}

	public boolean is(Name other) {
		return this.name.equals(other);
	}

	public Stream<Node> children(Name other) {
		return this.children.stream().filter((child) -> child.is(other));
	}

	public Optional<Node> child(Name other) {
		return children(other).findFirst();
	}

	public String attribute(Name attribute) {
		return this.attributes.get(attribute);
	}

	public String attribute(String attribute) {
		return attribute(new Name("", attribute));
	}

	/**
	 * How a finding names this element: by the id of what an author sees in the diagram,
	 * or by tag where there is none.
	 */
	public String label() {
		return outward().filter((node) -> !PART.matcher(node.name.local()).find())
			.map((node) -> node.attribute("id"))
			.filter((id) -> id != null && !id.isBlank())
			.findFirst()
			.orElse(this.name.local());
	}

	/** This element and everything in it, in the order of the file. */
	public Stream<Node> all() {
		return Stream.concat(Stream.of(this), this.children.stream().flatMap(Node::all));
	}

	/** The elements around this one, from the inside out. */
	public Stream<Node> around() {
		return outward().skip(1);
	}

	/** This element and those around it, from the inside out. */
	public Stream<Node> outward() {
		return Stream.iterate(this, (node) -> node != null, Node::parent);
	}

	/** A name with its namespace, empty where there is none. */
	public record Name(String uri, String local) {

		@Override
		public String toString() {
			return this.local;
		}

	}

}
