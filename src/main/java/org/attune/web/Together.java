package org.attune.web;

import java.util.List;
import java.util.Map;

import org.attune.casefile.form.Field;
import org.attune.casefile.form.Form;
import org.attune.casefile.form.Joined;

import org.springframework.util.MultiValueMap;

/**
 * Texts that are put together from short answers, for as long as their author does not
 * write them otherwise.
 */
record Together(Form form, Map<String, Object> answers) {

	/** The name of the button that puts a text together anew. */
	private static final String ANEW = "-anew";

	String text(Field field) {
		return Joined.text(this.form, field, this.answers);
	}

	/** Whether its author wrote it otherwise. */
	boolean otherwise(Field field, Object typed) {
		return !field.joins().isEmpty() && typed instanceof String text && !text.isBlank()
				&& !plain(text).equals(plain(text(field)));
	}

	/** Whether what was posted stays; else it is put together. */
	boolean stays(Field field, Object typed, MultiValueMap<String, String> post) {
		return otherwise(field, typed) && !post.getOrDefault(ANEW, List.of()).contains(field.key());
	}

	/** Browsers post other ends of lines than programs. */
	private static String plain(String text) {
		return text.replace("\r\n", "\n").strip();
	}

}
