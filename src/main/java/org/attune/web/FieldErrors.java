package org.attune.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.casefile.form.Field;
import org.attune.casefile.form.Form;
import org.attune.terms.Refusal.FieldError;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What is wrong with answers, in words and with where to mend it, for templates. */
@Component
class FieldErrors {

	private final MessageSource messages;

	FieldErrors(MessageSource messages) {
		this.messages = messages;
	}

	/** The texts by the fields' names, in the form's order. */
	public Map<String, String> inWords(List<FieldError> errors) {
		Map<String, String> texts = new LinkedHashMap<>();
		errors.forEach((error) -> texts.putIfAbsent(error.field(),
				say("invalid." + error.code(), error.arguments().toArray())));
		return texts;
	}

	/** A line of the summary: the question, and what is wrong with its answer. */
	public String line(Form form, String name, String text) {
		return form.fields()
			.stream()
			.filter((field) -> name.equals(field.key()) || name.startsWith(field.key() + "["))
			.map(Field::label)
			.findFirst()
			.map((label) -> line(label, text))
			.orElse(text);
	}

	/** The same, for a question that stands in no form of a process. */
	public String line(String label, String text) {
		return label.endsWith("?") ? say("step.problem.asked", label, text)
				: say("step.problem.line", StringUtils.trimTrailingCharacter(label, '.').strip(), text);
	}

	/** The id of the input that a field's name belongs to. */
	public String id(String name) {
		return "f-" + name.replace("[", "-").replace("].", "-");
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
