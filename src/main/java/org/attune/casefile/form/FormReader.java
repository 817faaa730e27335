package org.attune.casefile.form;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads forms as Camunda Modeler writes them. */
public final class FormReader {

	private static final String EXTENSION = ".form";

	private static final int BYTES = 256 * 1024;

	private static final int DEPTH = 20;

	private static final int NUMBER_LENGTH = 40;

	private static final JsonMapper MAPPER = mapper();

	private FormReader() {
	}

	private static JsonMapper mapper() {
		StreamReadConstraints constraints = StreamReadConstraints.builder()
			.maxDocumentLength(BYTES)
			.maxNestingDepth(DEPTH)
			.maxNumberLength(NUMBER_LENGTH)
			.build();
		JsonFactory factory = JsonFactory.builder()
			.streamReadConstraints(constraints)
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build();
		return JsonMapper.builder(factory).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
	}

	/**
	 * Reads and checks a form; throws {@link FormProblem} when anything in it is not
	 * allowed.
	 * @param fileName the file's name, such as {@code speak.form}, with or without
	 * folders before it
	 */
	public static Form read(String fileName, byte[] json) {
		String id = id(fileName);
		return checked(id, parse(id, json));
	}

	static Form checked(String id, ObjectNode root) {
		FormRules.check(id, root);
		Form form = FormBuilder.build(root);
		FieldRules.check(form);
		return form;
	}

	private static String id(String fileName) {
		String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
		return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
	}

	private static ObjectNode parse(String id, byte[] json) {
		if (json.length > BYTES) {
			throw new FormProblem(id, "size", BYTES / 1024);
		}
		try {
			JsonNode root = MAPPER.readTree(json);
			if (root instanceof ObjectNode form) {
				return form;
			}
			throw new FormProblem(id, "json");
		}
		catch (JacksonException ex) {
			throw new FormProblem(id, "json");
		}
	}

}
