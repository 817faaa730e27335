package org.attune.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.attune.casefile.form.Form;
import org.attune.casefile.form.FormTexts;
import org.attune.casefile.form.Wording;

/**
 * Every form in every wording there is, by the name it is found under: {@code speak},
 * {@code speak_de}, {@code speak_family} and {@code speak_family_de}.
 */
final class WordedForms {

	private final Map<String, Form> forms;

	private final Map<Wording, Map<String, String>> texts;

	private WordedForms(Map<String, Form> forms, Map<Wording, Map<String, String>> texts) {
		this.forms = new TreeMap<>(forms);
		this.texts = texts;
	}

	/** The forms, and each once more for every file of texts. */
	static Map<String, Form> of(Map<String, Form> forms, Map<Wording, Map<String, String>> texts) {
		WordedForms worded = new WordedForms(forms, texts);
		texts.keySet().stream().filter((wording) -> wording.kind() == null).forEach(worded::translate);
		texts.keySet().stream().filter((wording) -> wording.language() == null).forEach(worded::translate);
		texts.keySet().stream().filter((wording) -> wording.language() != null).forEach(worded::both);
		return worded.forms;
	}

	private void translate(Wording wording) {
		String suffix = (wording.kind() != null) ? wording.kind() : wording.language();
		this.forms.put(wording.form() + "_" + suffix,
				FormTexts.translate(this.forms.get(wording.form()), of(wording, wording.kind(), wording.language())));
	}

	/**
	 * In another language a kind of relationship has the order of its own, the words of
	 * the language, and those that are for both.
	 */
	private void both(Wording wording) {
		Wording.KINDS.stream()
			.filter((kind) -> (wording.kind() != null) ? Wording.narrowing(kind).contains(wording.kind())
					: !of(wording, kind, null).isEmpty())
			.forEach((kind) -> {
				Form form = this.forms.get(wording.form());
				form = FormTexts.translate(form, FormTexts.inEveryLanguage(of(wording, kind, null)));
				form = FormTexts.translate(form, of(wording, null, wording.language()));
				this.forms.put(wording.form() + "_" + kind + "_" + wording.language(),
						FormTexts.translate(form, of(wording, kind, wording.language())));
			});
	}

	/** The texts for a kind; for a part of a family on top of those for families. */
	private Map<String, String> of(Wording near, String kind, String language) {
		Map<String, String> all = new HashMap<>();
		List<String> kinds = (kind != null) ? Wording.narrowing(kind) : Collections.singletonList(null);
		kinds
			.forEach((each) -> all.putAll(this.texts.getOrDefault(new Wording(near.form(), each, language), Map.of())));
		return all;
	}

}
