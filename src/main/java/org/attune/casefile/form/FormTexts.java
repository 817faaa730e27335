package org.attune.casefile.form;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form's texts in another language or for one kind of relationship, as the files of a
 * {@link Wording} hold them in UTF-8. Keys: {@code <key>.label}, {@code .description},
 * {@code .text}, {@code .prefix}, {@code .suffix}, and {@code <key>.<value>} for a
 * choice, {@code <key>.<value>.symbol} for a sign beside it, {@code <key>.order} for the
 * choices that come first, and of a text that is put together the words for that, such as
 * {@code <key>.and}; {@code <key>} is the field's key, of a text or group its id, in a
 * list {@code <list>.<key>}.
 */
public final class FormTexts {

	private static final Set<String> TEXTS = Set.of("label", "description", "text");

	private static final Map<String, String> ADORNERS = Map.of("prefix", "prefixAdorner", "suffix", "suffixAdorner");

	private static final String ORDER = ".order";

	private static final String SYMBOL = "symbol";

	/** What is still to be put in. */
	private final Map<String, String> texts;

	private FormTexts(Map<String, String> texts) {
		this.texts = new HashMap<>(texts);
	}

	/** Reads a file of texts; throws {@link FormProblem} where it cannot be read. */
	public static Map<String, String> read(String fileName, byte[] file) {
		Properties properties = new Properties();
		try {
			properties.load(new StringReader(new String(file, StandardCharsets.UTF_8)));
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new FormProblem(fileName, "translation-file");
		}
		Map<String, String> texts = new HashMap<>();
		properties.stringPropertyNames().forEach((key) -> texts.put(key, properties.getProperty(key)));
		return texts;
	}

	/**
	 * The form with these texts in place of its own; what they leave out stays. Throws
	 * {@link FormProblem} on a key that names nothing and on a text the form itself could
	 * not have. To be done before {@link Form#withChoices}.
	 */
	public static Form translate(Form form, Map<String, String> texts) {
		if (texts.isEmpty()) {
			return form;
		}
		FormTexts translation = new FormTexts(texts);
		ObjectNode json = form.json().deepCopy();
		translation.components(json, "");
		for (String left : translation.texts.keySet()) {
			throw new FormProblem(form.id(), "translation", left);
		}
		return FormReader.checked(form.id(), json);
	}

	private void components(JsonNode parent, String prefix) {
		for (JsonNode component : parent.path("components")) {
			String name = prefix + FormBuilder.name(component, "");
			component((ObjectNode) component, name);
			boolean rows = component.path("type").asString().equals("dynamiclist");
			components(component, rows ? name + "." : prefix);
		}
	}

	private void component(ObjectNode component, String name) {
		order(component, this.texts.remove(name + ORDER));
		for (JsonNode choice : component.path("values")) {
			String value = name + "." + choice.path("value").asString();
			put((ObjectNode) choice, "label", value);
			put((ObjectNode) choice, SYMBOL, value + "." + SYMBOL);
		}
		TEXTS.forEach((text) -> put(component, text, name + "." + text));
		if (component.path("properties") instanceof ObjectNode properties) {
			Joins.WORDS.forEach((word) -> put(properties, word, name + "." + word));
		}
		if (component.path("appearance") instanceof ObjectNode appearance) {
			ADORNERS.forEach((text, property) -> put(appearance, property, name + "." + text));
		}
	}

	/** Puts the choices that are named first, in their order; the others keep theirs. */
	private static void order(ObjectNode component, String named) {
		if (named == null) {
			return;
		}
		if (!(component.path("values") instanceof ArrayNode values)) {
			throw new FormProblem(component.path("key").asString(""), "translation-order", named);
		}
		List<String> first = Stream.of(named.split(",")).map(String::strip).toList();
		List<JsonNode> all = values.valueStream().toList();
		List<String> known = all.stream().map((choice) -> choice.path("value").asString()).toList();
		if (!known.containsAll(first)) {
			throw new FormProblem(component.path("key").asString(""), "translation-order", named);
		}
		values.removeAll();
		first.forEach((value) -> values.add(all.get(known.indexOf(value))));
		all.stream().filter((choice) -> !first.contains(choice.path("value").asString())).forEach(values::add);
	}

	/** Of these texts what holds in every language: orders and symbols. */
	public static Map<String, String> inEveryLanguage(Map<String, String> texts) {
		return texts.entrySet()
			.stream()
			.filter((text) -> text.getKey().endsWith(ORDER) || text.getKey().endsWith("." + SYMBOL))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private void put(ObjectNode node, String property, String key) {
		String text = this.texts.remove(key);
		if (text != null) {
			node.put(property, text);
			dateLabel(node, property, text);
		}
	}

	/** A date's label may be written twice; programs outside read the other one. */
	private static void dateLabel(ObjectNode node, String property, String text) {
		if (property.equals("label") && node.has("dateLabel")) {
			node.put("dateLabel", text);
		}
	}

}
