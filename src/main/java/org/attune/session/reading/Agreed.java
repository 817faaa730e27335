package org.attune.session.reading;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Contribution;
import org.attune.casefile.Contributions;
import org.attune.casefile.Person;
import org.attune.engine.Processes;
import org.attune.engine.model.TaskModel;
import org.attune.terms.PersonId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Looks what all have said yes to, as far as a reader may read it: which tasks make it,
 * the process says.
 */
@Component
public class Agreed {

	private final Contributions contributions;

	private final Processes processes;

	private final JsonMapper json;

	Agreed(Contributions contributions, Processes processes, JsonMapper json) {
		this.contributions = contributions;
		this.processes = processes;
		this.json = json;
	}

	/** Everything that was agreed in a case, in the order it is drawn. */
	public List<Signed> in(CaseFile file, Person reader) {
		List<Contribution> said = this.contributions.all(file);
		return this.processes.tasks(file.head().definition())
			.stream()
			.filter((task) -> task.agreed() != null)
			.flatMap((task) -> new Looking(file, reader, said).signed(task).stream())
			.toList();
	}

	/** What a reader looks through. */
	private final class Looking {

		private final CaseFile file;

		private final Person reader;

		private final List<Contribution> said;

		Looking(CaseFile file, Person reader, List<Contribution> said) {
			this.file = file;
			this.reader = reader;
			this.said = said;
		}

		/**
		 * The yes of everybody to the last words of a task; empty unless all are there.
		 */
		Optional<Signed> signed(TaskModel task) {
			List<Contribution> texts = lastRun(task.id());
			List<Contribution> signatures = lastRun(task.agreed().task());
			if (texts.isEmpty() || signatures.isEmpty()) {
				return Optional.empty();
			}
			Set<PersonId> willing = willing(task, texts, signatures);
			boolean all = signatures.stream().allMatch((each) -> says(each, task.agreed()) && isLater(each, texts))
					&& willing.containsAll(concerned(signatures));
			return all ? Optional.of(new Signed(task, texts, signatures, willing)) : Optional.empty();
		}

		/**
		 * Who said yes; also who wrote the words and left them there, where nobody asks
		 * them if they like what they wrote themselves.
		 */
		private Set<PersonId> willing(TaskModel task, List<Contribution> texts, List<Contribution> signatures) {
			TaskModel signing = Agreed.this.processes.task(signatures.get(0).definition(), signatures.get(0).task());
			Stream<Contribution> spared = texts.stream()
				.filter((text) -> task.id().equals(signing.except()) && text.takenBack() == null);
			return Stream.concat(signatures.stream(), spared).map(Contribution::author).collect(Collectors.toSet());
		}

		/** What was said the last time a task was done, as far as all may read it. */
		private List<Contribution> lastRun(String task) {
			List<Contribution> open = this.said.stream()
				.filter((each) -> each.task().equals(task) && isOpen(each))
				.sorted(Comparator.comparing(Contribution::place))
				.toList();
			return open.isEmpty() ? open
					: open.stream().filter((each) -> each.run().equals(open.get(open.size() - 1).run())).toList();
		}

		private boolean isOpen(Contribution each) {
			boolean opened = switch (each.privacy()) {
				case SHARED -> true;
				case SEALED -> each.revealed() != null;
				default -> false;
			};
			return opened && each.privacy().isForOthers()
					&& (!each.read(this.reader, this.file, Agreed.this.json).isEmpty()
							|| each.isTakenFrom(this.reader, this.file, Agreed.this.json));
		}

		private boolean says(Contribution signature, TaskModel.Only yes) {
			return signature.takenBack() == null && yes.value()
				.equals(String.valueOf(signature.read(this.reader, this.file, Agreed.this.json).get(yes.field())));
		}

		private static boolean isLater(Contribution signature, List<Contribution> texts) {
			return texts.stream().allMatch((text) -> text.place() < signature.place());
		}

		/**
		 * Everybody who was there when it opened. Who came in late was asked to sign, and
		 * is among the signatures, or it had begun without them.
		 */
		private Set<PersonId> concerned(List<Contribution> signatures) {
			Instant at = signatures.get(0).openedAt();
			return this.file.accepted()
				.stream()
				.filter((person) -> !person.late())
				.filter((person) -> person.leftAt() == null || person.leftAt().isAfter(at))
				.map(Person::id)
				.collect(Collectors.toSet());
		}

	}

	/**
	 * Words of a task that all have said yes to, each yes, and who is willing by that.
	 */
	public record Signed(TaskModel task, List<Contribution> texts, List<Contribution> signatures,
			Set<PersonId> willing) {

		/** When the last yes was there for all to read. */
		public Instant at() {
			return this.signatures.stream().map(Contribution::openedAt).max(Comparator.naturalOrder()).orElseThrow();
		}

		/** The names of those who said yes, in the order of people. */
		public List<String> names(CaseFile file) {
			return file.participants()
				.stream()
				.filter((person) -> this.willing.contains(person.id()))
				.map(Person::name)
				.toList();
		}

	}

}
