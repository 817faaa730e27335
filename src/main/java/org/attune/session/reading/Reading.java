package org.attune.session.reading;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Contribution;
import org.attune.casefile.Disclosures;
import org.attune.casefile.Person;
import org.attune.casefile.form.Field;
import org.attune.casefile.form.Form;
import org.attune.engine.Processes;
import org.attune.engine.model.TaskModel;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Opens what was said, as far as a reader may read it. */
@Component
public class Reading {

	private final Processes processes;

	private final JsonMapper json;

	private final MessageSource messages;

	private final Naming naming;

	private final Disclosures disclosures;

	private final Before before;

	private final Explaining explaining;

	Reading(Processes processes, Naming naming, Disclosures disclosures, Before before, Explaining explaining,
			JsonMapper json, MessageSource messages) {
		this.processes = processes;
		this.naming = naming;
		this.disclosures = disclosures;
		this.before = before;
		this.explaining = explaining;
		this.json = json;
		this.messages = messages;
	}

	/**
	 * What the reader may read of these, in their order but for what has no name yet;
	 * what they may not read is not there at all. Of what was taken back only that it was
	 * is there.
	 */
	public List<ContributionView> views(CaseFile file, Person reader, List<Contribution> said, Locale language) {
		List<ContributionView> views = unnoted(file, reader, said, language);
		Set<UUID> shown = views.stream().map(ContributionView::contributionId).collect(Collectors.toSet());
		this.disclosures.note(file, reader, said.stream().filter((one) -> shown.contains(one.id())).toList());
		return views;
	}

	/** The same for who has to note by themselves that they read it. */
	List<ContributionView> unnoted(CaseFile file, Person reader, List<Contribution> said, Locale language) {
		List<ContributionView> views = new ArrayList<>();
		for (Contribution whole : this.naming.mixed(file, reader, said)) {
			Contribution contribution = unweighed(reader, whole);
			Map<String, Object> answers = contribution.read(reader, file, this.json);
			if (!answers.isEmpty() || contribution.isTakenFrom(reader, file, this.json)) {
				views.add(view(file, reader, contribution, answers, said, language));
			}
		}
		return views;
	}

	/**
	 * What others, or the reader, said in one field and did not take back, as choices;
	 * the texts themselves are not copied.
	 */
	public List<Field.Choice> choices(CaseFile file, Person reader, List<Contribution> said, String field,
			Locale language) {
		List<Field.Choice> choices = new ArrayList<>();
		for (Contribution contribution : this.naming.mixed(file, reader, said)) {
			Object value = contribution.read(reader, file, this.json).get(field);
			if (value != null && contribution.takenBack() == null) {
				choices.addAll(Said.in(contribution.id(), form(file, contribution, language), field, value,
						words(file, reader, List.of(), language, null)));
			}
		}
		return choices;
	}

	/**
	 * What somebody answered about their safety is not shown to them again: whoever holds
	 * their phone must not find it.
	 */
	private Contribution unweighed(Person reader, Contribution said) {
		TaskModel task = this.processes.task(said.definition(), said.task());
		return (task.review() != null && reader.id().equals(said.author())) ? said.withoutCounselorParts(task.privacy())
				: said;
	}

	private ContributionView view(CaseFile file, Person reader, Contribution contribution, Map<String, Object> answers,
			List<Contribution> around, Locale language) {
		Person author = file.person(contribution.author());
		ZoneId zone = contribution.zone(reader, file, this.json).orElse(null);
		boolean named = !this.naming.isUnnamed(file, reader, contribution);
		return new ContributionView(contribution.id(), contribution.task(),
				this.processes.task(contribution.definition(), contribution.task()).name(), contribution.stage(),
				named ? author.id() : null,
				named ? author.name() : this.messages.getMessage("said.unnamed", null, language), author.equals(reader),
				contribution.privacy(), contribution.takenBack() != null, showing(reader, contribution),
				contribution.openedAt(), answers, named ? zone : null,
				words(file, reader, around, language, named ? zone : null)
					.lines(asked(file, reader, contribution, language), contribution.privacy(), answers),
				this.explaining.why(file, reader, contribution));
	}

	private static ContributionView.Showing showing(Person reader, Contribution said) {
		if (!said.author().equals(reader.id()) || !said.isPrivate() || said.takenBack() != null) {
			return ContributionView.Showing.IMPOSSIBLE;
		}
		return (said.shown() != null) ? ContributionView.Showing.DONE : ContributionView.Showing.POSSIBLE;
	}

	private Words words(CaseFile file, Person reader, List<Contribution> around, Locale language, ZoneId zone) {
		return new Words(language, (field) -> labels(file, reader, field, around, language),
				this.messages.getMessage("said.unseen", null, language), (time) -> told(time, zone, language));
	}

	/**
	 * A zone has the name of its place; where somebody lives must not tell who they are.
	 */
	private String told(String time, ZoneId zone, Locale language) {
		if (zone == null) {
			return time;
		}
		String[] place = zone.getId().replace('_', ' ').split("/");
		return (place.length == 1) ? time + ", " + place[0]
				: this.messages.getMessage("said.clock", new Object[] { time, place[place.length - 1] }, language);
	}

	private List<Field.Choice> labels(CaseFile file, Person reader, Field field, List<Contribution> around,
			Locale language) {
		if (field.valuesKey().startsWith("people.")) {
			return file.participants()
				.stream()
				.map((person) -> new Field.Choice(person.id().toString(), person.name()))
				.toList();
		}
		String[] source = field.valuesKey().split("\\.", 3);
		return choices(file, reader, around.stream().filter((each) -> each.task().equals(source[1])).toList(),
				source[2], language);
	}

	/**
	 * The form with each question that was asked about something of the reader's past.
	 */
	private Form asked(CaseFile file, Person reader, Contribution contribution, Locale language) {
		Form form = form(file, contribution, language);
		return form.repeats() ? form.withEach((each) -> this.before.points(file, reader, language)) : form;
	}

	private Form form(CaseFile file, Contribution contribution, Locale language) {
		return this.processes.form(file, contribution.definition(), contribution.task(), language);
	}

}
