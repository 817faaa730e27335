package org.attune.web;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.casefile.form.Field;
import org.attune.session.StepView;
import org.attune.takeaway.MyData;
import org.attune.terms.Privacy;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says who will read what is asked, for templates. The words are the same whether the
 * case has a counselor or not: that one was called must show to nobody.
 */
@Component
class WhoReads {

	private final MessageSource messages;

	private final Names names;

	WhoReads(MessageSource messages, Names names) {
		this.messages = messages;
		this.names = names;
	}

	/** Who will read the whole answer to a step. */
	public String of(StepView step) {
		return of(step, step.form().fields());
	}

	/** Who will read these fields of it; empty when they ask nothing. */
	public String of(StepView step, Collection<Field> fields) {
		Set<Privacy> classes = fields.stream()
			.filter(Field::answerable)
			.map(step::privacyOf)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Privacy.class)));
		List<String> sentences = fields.stream().anyMatch(Field::invites) ? List.of("invited", "some")
				: sentences(step, classes);
		return sentences.stream().map((key) -> say(key, step)).collect(Collectors.joining(" "));
	}

	/** Who may read what was said. */
	public String of(MyData.Readers readers) {
		String key = readers.names().isEmpty() ? readers.privacy().word() : "others";
		return this.messages.getMessage("data.readers." + key, new Object[] { this.names.join(readers.names()) },
				LocaleContextHolder.getLocale());
	}

	private static List<String> sentences(StepView step, Set<Privacy> classes) {
		if (classes.isEmpty()) {
			return List.of();
		}
		if (classes.contains(step.privacy()) && !step.readers().isEmpty()) {
			return (classes.size() > 1) ? List.of(step.privacy().word(), "some") : List.of(step.privacy().word());
		}
		if (classes.equals(Set.of(Privacy.PRIVATE))) {
			return List.of(Privacy.PRIVATE.word());
		}
		return List.of(classes.contains(Privacy.PRIVATE) ? "each" : Privacy.COUNSELOR.word());
	}

	private String say(String key, StepView step) {
		return this.messages.getMessage("readers." + key, new Object[] { this.names.join(step.readers()) },
				LocaleContextHolder.getLocale());
	}

}
