package org.attune.session;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Contribution;
import org.attune.casefile.Drafts;
import org.attune.casefile.OpenStep;
import org.attune.casefile.Person;
import org.attune.casefile.Way;
import org.attune.casefile.form.Field;
import org.attune.casefile.form.Form;
import org.attune.coach.Moment;
import org.attune.engine.Processes;
import org.attune.engine.model.TaskModel;
import org.attune.session.reading.Before;
import org.attune.session.reading.ContributionView;
import org.attune.session.reading.Reading;
import org.attune.terms.Privacy;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Makes of an open step what its person sees. */
@Component
class Asked {

	private static final String ANSWERS = "answers.";

	private final Processes processes;

	private final Reading reading;

	private final Drafts drafts;

	private final Before before;

	private final FirstWords firstWords;

	Asked(Processes processes, Reading reading, Drafts drafts, Before before, FirstWords firstWords) {
		this.processes = processes;
		this.reading = reading;
		this.drafts = drafts;
		this.before = before;
		this.firstWords = firstWords;
	}

	StepView view(CaseFile file, Person me, OpenStep step, Locale language) {
		TaskModel task = this.processes.task(step.definition(), step.task());
		Form form = form(file, me, step, language);
		boolean others = someIs(Privacy::isForOthers, step, form);
		boolean counselor = someIs((privacy) -> privacy != Privacy.PRIVATE, step, form);
		return new StepView(step.id(), file.id(), task.id(), task.name(), task.documentation(), task.coach(),
				step.stage(), step.privacy(), others ? others(file, me) : List.of(), counselor, step.due(),
				about(file, me, step), invitation(file, me, language), form, shown(file, me, step, task, language),
				step.held(), step.sentBack(), this.drafts.read(step, me), me.ways().contains(Way.LARGE_TYPE));
	}

	/** What its author does in a step, for the coach. */
	Moment moment(OpenStep step) {
		return Moment.of(this.processes.task(step.definition(), step.task()).coach());
	}

	/** Whether something that the form asks is of such a class. */
	private static boolean someIs(Predicate<Privacy> such, OpenStep step, Form form) {
		return form.fields().stream().map((field) -> step.privacy().orStricter(field.privacy())).anyMatch(such);
	}

	private static List<String> others(CaseFile file, Person me) {
		return file.present().stream().filter((person) -> !person.equals(me)).map(Person::name).toList();
	}

	private static String about(CaseFile file, Person me, OpenStep step) {
		boolean others = step.about() != null && !me.undecided() && !step.about().equals(me.id());
		return others ? file.person(step.about()).name() : null;
	}

	/** Who has not said yes is asked about the whole, not about a turn in it. */
	private StepView.Invitation invitation(CaseFile file, Person me, Locale language) {
		return me.undecided()
				? new StepView.Invitation(file.opener().name(), file.topic(), this.firstWords.of(file, me, language))
				: null;
	}

	/**
	 * The step's form as its person is asked, in the reader's language, with its choices.
	 */
	Form form(CaseFile file, Person me, OpenStep step, Locale language) {
		return this.processes.form(file, me, step.definition(), step.task(), language)
			.withTurn(() -> this.before.rounds(file, step))
			.withEach((each) -> this.before.points(file, me, language))
			.withChoices((key) -> choices(file, me, step, key, language));
	}

	/**
	 * The form of a step that was answered, with what its person chose as choices: what
	 * others said may have been said anew since, and then stands there no more.
	 */
	Form answered(CaseFile file, OpenStep step, Map<String, Object> answers, Locale language) {
		List<Field.Choice> chosen = texts(answers).map((text) -> new Field.Choice(text, text)).toList();
		return this.processes.form(file, step.definition(), step.task(), language)
			.withEach((each) -> chosen.stream().map(Field.Choice::label).toList())
			.withChoices((key) -> chosen);
	}

	/**
	 * An answer that comes once more, with the texts that were put together for it the
	 * first time: its person may be asked in other words since.
	 */
	static Map<String, Object> repeated(Form form, Map<String, Object> answers, Map<String, Object> kept) {
		Map<String, Object> repeated = new HashMap<>(answers);
		form.fields()
			.stream()
			.filter((field) -> !field.joins().isEmpty() && kept.containsKey(field.key()))
			.filter((field) -> !StringUtils.hasText(Objects.toString(answers.get(field.key()), "")))
			.forEach((field) -> repeated.put(field.key(), kept.get(field.key())));
		return repeated;
	}

	private static Stream<String> texts(Object value) {
		if (value instanceof Map<?, ?> parts) {
			return parts.values().stream().flatMap(Asked::texts);
		}
		return (value instanceof List<?> list) ? list.stream().flatMap(Asked::texts)
				: (value instanceof String text) ? Stream.of(text) : Stream.empty();
	}

	/** What was said, first of all by whose turn it is. */
	private List<ContributionView> shown(CaseFile file, Person me, OpenStep step, TaskModel task, Locale language) {
		Stream<ContributionView> now = this.reading
			.views(file, me, this.processes.lastRound(file, step, task.shows()), language)
			.stream()
			.sorted(Comparator.comparing((said) -> step.about() == null || !step.about().equals(said.by())));
		return Stream.concat(task.shows().contains(TaskModel.AGREED) ? agreed(file, me, language) : Stream.empty(), now)
			.toList();
	}

	private Stream<ContributionView> agreed(CaseFile file, Person me, Locale language) {
		return this.before.of(file, me)
			.stream()
			.flatMap((texts) -> this.reading.views(texts.file(), texts.me(), texts.said(), language).stream());
	}

	private List<Field.Choice> choices(CaseFile file, Person me, OpenStep step, String key, Locale language) {
		if (key.startsWith(ANSWERS)) {
			String[] source = key.substring(ANSWERS.length()).split("\\.", 2);
			List<Contribution> said = this.processes.lastRound(file, step, List.of(source[0]));
			return this.reading.choices(file, me, said, source[1], language);
		}
		return file.accepted()
			.stream()
			.filter((person) -> key.equals("people.all") || !person.equals(me))
			.map((person) -> new Field.Choice(person.id().toString(), person.name()))
			.toList();
	}

}
