package org.attune.engine.lint;

import java.util.Map;
import java.util.Set;

import org.attune.engine.xml.Bpmn;

/** The namespaces that modelers write, with the prefixes the whitelists use for them. */
final class Namespaces {

	private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

	private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

	private static final String BIODI = "http://bpmn.io/schema/dmn/biodi/";

	/** An attribute without prefix has no namespace, an element without one BPMN's. */
	static final Map<String, String> BPMN = Map.of("", "", Bpmn.MODEL, "", Bpmn.CAMUNDA, "camunda", XSI, "xsi", MODELER,
			"modeler", "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi");

	static final Map<String, String> DMN = Map.ofEntries(Map.entry("", ""),
			Map.entry("http://www.omg.org/spec/DMN/20151101/dmn.xsd", ""),
			Map.entry("http://www.omg.org/spec/DMN/20180521/MODEL/", ""),
			Map.entry("https://www.omg.org/spec/DMN/20191111/MODEL/", ""),
			Map.entry("http://camunda.org/schema/1.0/dmn", "camunda"), Map.entry(XSI, "xsi"),
			Map.entry(MODELER, "modeler"), Map.entry(BIODI + "1.0", "biodi"), Map.entry(BIODI + "2.0", "biodi"),
			Map.entry("http://www.omg.org/spec/DMN/20180521/DMNDI/", "dmndi"),
			Map.entry("https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi"));

	/** What a drawing is made of. */
	static final Set<String> DRAWING = Set.of("http://www.omg.org/spec/BPMN/20100524/DI",
			"http://www.omg.org/spec/DD/20100524/DC", "http://www.omg.org/spec/DD/20100524/DI",
			"http://www.omg.org/spec/DMN/20180521/DMNDI/", "https://www.omg.org/spec/DMN/20191111/DMNDI/",
			"http://www.omg.org/spec/DMN/20180521/DC/", "http://www.omg.org/spec/DMN/20180521/DI/", BIODI + "1.0",
			BIODI + "2.0");

	private Namespaces() {
	}

}
