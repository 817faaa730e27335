package org.attune.session.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Contribution;
import org.attune.casefile.FollowedCases;
import org.attune.casefile.OpenStep;
import org.attune.casefile.Person;
import org.attune.casefile.form.Field;
import org.attune.casefile.form.Form;
import org.attune.engine.Processes;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * What was agreed in the case that this one follows, as its reader could read it there.
 */
@Component
public class Before {

	private final CaseFiles cases;

	private final FollowedCases followed;

	private final Agreed agreed;

	private final Processes processes;

	private final JsonMapper json;

	Before(CaseFiles cases, FollowedCases followed, Agreed agreed, Processes processes, JsonMapper json) {
		this.cases = cases;
		this.followed = followed;
		this.agreed = agreed;
		this.processes = processes;
		this.json = json;
	}

	/** The texts of the agreement; empty where the case follows none. */
	public Optional<Texts> of(CaseFile file, Person me) {
		if (file.head().follows() == null) {
			return Optional.empty();
		}
		CaseFile before = this.cases.read(file.head().follows());
		return before.everybody()
			.stream()
			.filter((person) -> person.account().equals(me.account()))
			.findFirst()
			.map((then) -> new Texts(before, then,
					this.agreed.in(before, then).stream().flatMap((signed) -> signed.texts().stream()).toList()));
	}

	/**
	 * Its points, one after the other: the rows of its list, in what every row must have;
	 * of a text without a list the text as a whole.
	 */
	public List<String> points(CaseFile file, Person me, Locale language) {
		return of(file, me).stream()
			.flatMap((texts) -> texts.said().stream().flatMap((text) -> points(texts, text, language)))
			.toList();
	}

	/**
	 * How often people were asked what a step asks, before it and also in the cases that
	 * this one follows.
	 */
	public int rounds(CaseFile file, OpenStep step) {
		return this.followed.roundsBefore(file, step);
	}

	private Stream<String> points(Texts texts, Contribution text, Locale language) {
		Form form = this.processes.form(texts.file(), text.definition(), text.task(), language);
		Map<String, Object> answers = text.read(texts.me(), texts.file(), this.json);
		Words words = new Words(language, (field) -> people(texts.file()), "", UnaryOperator.identity());
		List<String> rows = form.fields()
			.stream()
			.filter((field) -> field.type() == Field.Type.DYNAMICLIST && answers.get(field.key()) != null)
			.flatMap((field) -> rows(field, (List<?>) answers.get(field.key()), words))
			.toList();
		return !rows.isEmpty() ? rows.stream()
				: form.fields()
					.stream()
					.filter((field) -> field.type() == Field.Type.TEXTAREA && answers.get(field.key()) != null)
					.map((field) -> words.text(field, answers.get(field.key())))
					.limit(1);
	}

	private static Stream<String> rows(Field list, List<?> rows, Words words) {
		return rows.stream()
			.map((row) -> list.children()
				.stream()
				.filter((child) -> child.required() && child.date() == null
						&& ((Map<?, ?>) row).get(child.key()) != null)
				.map((child) -> words.text(child, ((Map<?, ?>) row).get(child.key())))
				.collect(Collectors.joining(" \u2013 ")));
	}

	private static List<Field.Choice> people(CaseFile file) {
		return file.participants()
			.stream()
			.map((person) -> new Field.Choice(person.id().toString(), person.name()))
			.toList();
	}

	/** What was agreed in that case, and who of its people reads it. */
	public record Texts(CaseFile file, Person me, List<Contribution> said) {
	}

}
