package org.attune.audit.export;

import java.io.IOException;
import java.io.OutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML as it comes, an element a line. */
final class XmlLines {

	private final XMLStreamWriter xml;

	XmlLines(OutputStream out) throws IOException {
		try {
			this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
			this.xml.writeStartDocument("UTF-8", "1.0");
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	/** Begins an element; attributes by name and value. */
	void begin(String element, String... attributes) throws IOException {
		write(() -> {
			this.xml.writeCharacters("\n");
			this.xml.writeStartElement(element);
			attributes(attributes);
		});
	}

	/** Writes an element without content. */
	void empty(String element, String... attributes) throws IOException {
		write(() -> {
			this.xml.writeCharacters("\n");
			this.xml.writeEmptyElement(element);
			attributes(attributes);
		});
	}

	void end() throws IOException {
		write(this.xml::writeEndElement);
	}

	/** Nothing comes any more. */
	void finish() throws IOException {
		write(() -> {
			this.xml.writeEndDocument();
			this.xml.flush();
		});
	}

	private void attributes(String... attributes) throws XMLStreamException {
		for (int place = 0; place < attributes.length; place += 2) {
			this.xml.writeAttribute(attributes[place], attributes[place + 1]);
		}
	}

	private static void write(Writing writing) throws IOException {
		try {
			writing.run();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private interface Writing {

		void run() throws XMLStreamException;

	}

}
