package org.attune.session;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Contribution;
import org.attune.casefile.Contributions;
import org.attune.casefile.Person;
import org.attune.casefile.Visibility;
import org.attune.casefile.form.Field;
import org.attune.casefile.form.Form;
import org.attune.engine.Processes;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** What who opened a case wrote for those who are invited, to go first. */
@Component
class FirstWords {

	private final Contributions contributions;

	private final Processes processes;

	private final JsonMapper json;

	FirstWords(Contributions contributions, Processes processes, JsonMapper json) {
		this.contributions = contributions;
		this.processes = processes;
		this.json = json;
	}

	/**
	 * The texts, for somebody who has not said yes; none while every text goes through a
	 * counselor.
	 */
	List<String> of(CaseFile file, Person reader, Locale language) {
		return (file.shuttleSince() != null) ? List.of()
				: this.contributions.all(file)
					.stream()
					.filter((said) -> file.opener().id().equals(said.author()))
					.flatMap((said) -> texts(file, reader, said, language))
					.toList();
	}

	private Stream<String> texts(CaseFile file, Person reader, Contribution said, Locale language) {
		Form form = this.processes.form(file, said.definition(), said.task(), language);
		List<Field> invites = form.fields()
			.stream()
			.filter(Field::invites)
			.filter((field) -> Visibility.mayReadInvited(reader, said.privacy().orStricter(field.privacy()),
					said.takenBack()))
			.toList();
		if (invites.isEmpty()) {
			return Stream.empty();
		}
		Map<String, Object> answers = said.read(file.opener(), file, this.json);
		return invites.stream().map((field) -> answers.get(field.key())).filter(Objects::nonNull).map(Object::toString);
	}

}
