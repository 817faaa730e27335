package org.attune.engine.xml;

import java.util.LinkedHashMap;
import java.util.Map;

import org.attune.engine.finding.ModelProblem;
import org.attune.engine.xml.Node.Name;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Builds the tree of one file and stops where it grows beyond what people draw. */
final class TreeHandler extends DefaultHandler {

	private static final int DEEPEST = 64;

	private static final int MOST_ELEMENTS = 20_000;

	private Node root;

	private Node current;

	private int depth;

	private int elements;

	Node root() {
		return this.root;
	}

	@Override
	public void startElement(String uri, String local, String qualified, Attributes attributes) {
		this.depth++;
		this.elements++;
		if (this.depth > DEEPEST) {
			throw new ModelProblem(local, "xml.deep", DEEPEST);
		}
		if (this.elements > MOST_ELEMENTS) {
			throw new ModelProblem(local, "xml.many", MOST_ELEMENTS);
		}
		this.current = new Node(new Name(uri, local), this.current, read(attributes));
		this.root = (this.root != null) ? this.root : this.current;
	}

	private static Map<Name, String> read(Attributes attributes) {
		Map<Name, String> read = new LinkedHashMap<>();
		for (int i = 0; i < attributes.getLength(); i++) {
			read.put(new Name(attributes.getURI(i), attributes.getLocalName(i)), attributes.getValue(i));
		}
		return read;
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		this.current.append(characters, start, length);
	}

	@Override
	public void endElement(String uri, String local, String qualified) {
		this.depth--;
		this.current = this.current.parent();
	}

	@Override
	public InputSource resolveEntity(String publicId, String systemId) {
		throw new ModelProblem("file", "xml.doctype");
	}

	@Override
	public void fatalError(SAXParseException problem) throws SAXParseException {
		throw problem;
	}

}
