package org.attune.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.attune.casefile.form.Form;
import org.attune.casefile.form.FormReader;
import org.attune.casefile.form.FormTexts;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the journal asks; nothing of it has to be answered. */
@Component
public class JournalForm {

	private static final String FILE = "journal/entry";

	private final Map<String, Form> forms = new ConcurrentHashMap<>();

	private final Form form = FormReader.read(FILE + ".form", bytes(new ClassPathResource(FILE + ".form")));

	/** The form in that language, as far as there are texts for it. */
	public Form in(Locale language) {
		return this.forms.computeIfAbsent(language.getLanguage(), this::translated);
	}

	private Form translated(String language) {
		ClassPathResource texts = new ClassPathResource(FILE + "_" + language + ".properties");
		return texts.exists() ? FormTexts.translate(this.form, FormTexts.read(texts.getFilename(), bytes(texts)))
				: this.form;
	}

	private static byte[] bytes(ClassPathResource file) {
		try (InputStream in = file.getInputStream()) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
