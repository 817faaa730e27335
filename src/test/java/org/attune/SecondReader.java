package org.attune;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.xml.sax.SAXException;

/**
 * Reads exported files as other programs would: it shares nothing with what wrote them.
 */
final class SecondReader {

	private static final Path RULES = Path.of("src/test/resources/export");

	private SecondReader() {
	}

	/** Fails where the file breaks the rules of IEEE 1849. */
	static void requireXes(String file) throws SAXException, IOException {
		SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
			.newSchema(RULES.resolve("xes.xsd").toFile())
			.newValidator()
			.validate(new StreamSource(new StringReader(file)));
	}

	/** The events of an XES file, each with what is said of it, by their traces. */
	static Map<String, List<Map<String, String>>> xes(String file) throws XMLStreamException {
		Map<String, List<Map<String, String>>> traces = new LinkedHashMap<>();
		XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(file));
		List<Map<String, String>> trace = null;
		Map<String, String> event = null;
		while (xml.hasNext()) {
			int found = xml.next();
			String name = (found == XMLStreamReader.START_ELEMENT) ? xml.getLocalName() : "";
			if (name.equals("trace")) {
				trace = new ArrayList<>();
				event = null;
			}
			else if (name.equals("event")) {
				event = new LinkedHashMap<>();
				trace.add(event);
			}
			else if (event != null && !name.isEmpty()) {
				event.put(xml.getAttributeValue(null, "key"), xml.getAttributeValue(null, "value"));
			}
			else if (trace != null
					&& "concept:name".equals(xml.isStartElement() ? xml.getAttributeValue(null, "key") : "")) {
				traces.put(xml.getAttributeValue(null, "value"), trace);
			}
		}
		return traces;
	}

	/** What in the file breaks the rules of OCEL 2.0. */
	static List<Error> wrongOcel(String file) throws IOException {
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(Files.readString(RULES.resolve("ocel.schema.json")), InputFormat.JSON)
			.validate(file, InputFormat.JSON);
	}

	/** The cells of a file by RFC 4180, line by line. */
	static List<List<String>> csv(String file) {
		List<List<String>> lines = new ArrayList<>();
		List<String> line = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (int at = 0; at < file.length(); at++) {
			char sign = file.charAt(at);
			if (quoted && sign == '"' && file.startsWith("\"\"", at)) {
				cell.append('"');
				at++;
			}
			else if (sign == '"') {
				quoted = !quoted;
			}
			else if (!quoted && (sign == ',' || file.startsWith("\r\n", at))) {
				line.add(cell.toString());
				cell.setLength(0);
				if (sign == '\r') {
					lines.add(line);
					line = new ArrayList<>();
					at++;
				}
			}
			else {
				cell.append(sign);
			}
		}
		return lines;
	}

}
