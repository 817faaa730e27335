package org.attune.engine.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.attune.engine.finding.ModelProblem;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Reads XML from strangers: no document type, so no entities at all; bounded in bytes,
 * elements and depth.
 */
public final class SafeXml {

	/** The most bytes a process file may have. */
	public static final int LARGEST_FILE = 1024 * 1024;

	private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

	private SafeXml() {
	}

	/** The root element; throws {@link ModelProblem} on whatever is not plain XML. */
	public static Node read(byte[] bytes) {
		if (bytes.length > LARGEST_FILE) {
			throw new ModelProblem("file", "xml.large", LARGEST_FILE);
		}
		TreeHandler tree = new TreeHandler();
		try {
			XMLReader reader = reader();
			reader.setContentHandler(tree);
			reader.setErrorHandler(tree);
			reader.setEntityResolver(tree);
			reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
			return tree.root();
		}
		catch (SAXParseException ex) {
			throw new ModelProblem("line " + ex.getLineNumber(), "xml.broken");
		}
		catch (IOException | SAXException ex) {
			throw new ModelProblem("file", "xml.broken");
		}
	}

	private static XMLReader reader() throws SAXException {
		try {
			SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature(NO_DOCTYPE, true);
			factory.setXIncludeAware(false);
			return factory.newSAXParser().getXMLReader();
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
