package org.attune.takeaway;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Contribution;
import org.attune.casefile.Person;
import org.attune.casefile.Visibility;
import org.attune.engine.model.TaskModel;
import org.attune.session.ContributionView;
import org.attune.terms.PersonId;

/**
 * Looks whether all have said yes to the last words on something. What a reader may not
 * read does not count.
 *
 * @param readable what the reader may read, by id
 */
record Signing(CaseFile file, List<Contribution> said, Map<UUID, ContributionView> readable) {

	/** What was said the last time a task was done, as far as all may read it. */
	List<Contribution> lastRun(String task) {
		List<Contribution> open = this.said.stream()
			.filter((each) -> each.task().equals(task) && isOpen(each))
			.sorted(Comparator.comparing(Contribution::place))
			.toList();
		return open.isEmpty() ? open
				: open.stream().filter((each) -> each.run().equals(open.get(open.size() - 1).run())).toList();
	}

	/** The yes of everybody to these texts; empty unless all are there. */
	Optional<List<Contribution>> signed(List<Contribution> texts, TaskModel.Only yes) {
		List<Contribution> signatures = lastRun(yes.task());
		boolean all = !texts.isEmpty() && !signatures.isEmpty()
				&& signatures.stream().allMatch((each) -> says(each, yes) && isLater(each, texts))
				&& authors(signatures).containsAll(concerned(signatures));
		return all ? Optional.of(signatures) : Optional.empty();
	}

	/** Who gave them, in the order of people. */
	List<String> names(List<Contribution> signatures) {
		Set<PersonId> authors = authors(signatures);
		return this.file.participants()
			.stream()
			.filter((person) -> authors.contains(person.id()))
			.map(Person::name)
			.toList();
	}

	ContributionView view(Contribution said) {
		return this.readable.get(said.id());
	}

	private boolean isOpen(Contribution said) {
		boolean opened = switch (said.privacy()) {
			case SHARED -> true;
			case SEALED -> said.revealed() != null;
			default -> false;
		};
		return opened && Visibility.isForOthers(said.privacy()) && this.readable.containsKey(said.id());
	}

	private boolean says(Contribution signature, TaskModel.Only yes) {
		return signature.takenBack() == null
				&& yes.value().equals(String.valueOf(view(signature).answers().get(yes.field())));
	}

	private static boolean isLater(Contribution signature, List<Contribution> texts) {
		return texts.stream().allMatch((text) -> text.place() < signature.place());
	}

	private static Set<PersonId> authors(List<Contribution> signatures) {
		return signatures.stream().map(Contribution::author).collect(Collectors.toSet());
	}

	/** Everybody who was there when it opened. */
	private Set<PersonId> concerned(List<Contribution> signatures) {
		Instant at = signatures.get(0).openedAt();
		return this.file.accepted()
			.stream()
			.filter((person) -> person.leftAt() == null || person.leftAt().isAfter(at))
			.map(Person::id)
			.collect(Collectors.toSet());
	}

}
