package org.attune.session.people;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Invitations;
import org.attune.casefile.Invited;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.engine.Work;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The process asks everybody named in the case, and not asked yet, whether they want to
 * take part. Properties: {@code expires} and {@code remind}, how long the invitation
 * stands and after how long it is sent once more, ISO 8601 at normal pace;
 * {@code accept}, the answers that say yes, as {@code task.field=value}, with commas;
 * {@code decline}, those that leaving gives instead, in the same way; {@code late},
 * {@code true} where the others have begun already.
 */
@Component
class Invite implements Work {

	private static final String LASTS = "P14D";

	private static final String REMIND = "P3D";

	private final Invitations invitations;

	private final InvitedAgain invitedAgain;

	private final Trail trail;

	private final ApplicationEventPublisher events;

	Invite(Invitations invitations, InvitedAgain invitedAgain, Trail trail, ApplicationEventPublisher events) {
		this.invitations = invitations;
		this.invitedAgain = invitedAgain;
		this.trail = trail;
		this.events = events;
	}

	@Override
	public String name() {
		return "invite";
	}

	@Override
	public void run(CaseFile file, Map<String, String> properties) {
		List<Person> people = file.participants().stream().filter(Person::unasked).toList();
		Duration lasts = paced(file, properties.getOrDefault("expires", LASTS));
		Set<Person> quiet = people.stream()
			.filter((person) -> this.invitedAgain.isQuiet(file, person))
			.collect(Collectors.toSet());
		people.forEach((person) -> invite(file, person, lasts, properties, quiet.contains(person)));
		this.events.publishEvent(new Invited(file.id(),
				people.stream().filter((person) -> !quiet.contains(person)).map(Person::account).toList(),
				paced(file, properties.getOrDefault("remind", REMIND))));
	}

	private void invite(CaseFile file, Person person, Duration lasts, Map<String, String> properties, boolean quiet) {
		this.invitations.invite(file, person, lasts, answers(properties, "accept"), answers(properties, "decline"),
				Boolean.parseBoolean(properties.get("late")), quiet);
		file.progress().aware().add(person.id());
		this.trail.note(file, person, file.head().process(), "invited", Map.of());
	}

	private static List<String> answers(Map<String, String> properties, String kind) {
		return Arrays.stream(properties.getOrDefault(kind, "").split(","))
			.map(String::strip)
			.filter((answer) -> !answer.isEmpty())
			.toList();
	}

	private static Duration paced(CaseFile file, String normal) {
		return file.head().pace().of(Duration.parse(normal));
	}

}
