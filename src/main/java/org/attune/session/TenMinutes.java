package org.attune.session;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Person;
import org.attune.casefile.Way;
import org.attune.casefile.WaitingSteps;
import org.attune.casefile.WaitingSteps.Waiting;
import org.attune.casefile.form.Effort;
import org.attune.engine.Processes;
import org.attune.engine.Verb;
import org.attune.engine.model.TaskModel;
import org.attune.terms.CaseId;
import org.attune.terms.Privacy;
import org.attune.terms.Visitor;

/**
 * A participant who has little time sees what waits for them in all their cases, and
 * about how long each takes.
 */
@Verb
public class TenMinutes {

	private static final int TEN = 10;

	private final WaitingSteps steps;

	private final CaseFiles cases;

	private final Processes processes;

	TenMinutes(WaitingSteps steps, CaseFiles cases, Processes processes) {
		this.steps = steps;
		this.cases = cases;
		this.processes = processes;
	}

	/** What can be answered now, the shortest first. */
	public List<Task> of(Visitor visitor, Locale language) {
		visitor.require(Visitor.Kind.PARTICIPANT);
		List<Waiting> waiting = this.steps.of(visitor.account());
		Map<CaseId, CaseFile> files = this.cases.read(waiting.stream().map(Waiting::caseId).distinct().toList());
		return waiting.stream()
			.filter((step) -> isOpen(files.get(step.caseId())))
			.map((step) -> task(step, files.get(step.caseId()), visitor, language))
			.sorted(Comparator.comparing(Task::minutes))
			.toList();
	}

	private static boolean isOpen(CaseFile file) {
		return file.status() != CaseStatus.PAUSED && file.status() != CaseStatus.CLOSED;
	}

	private Task task(Waiting step, CaseFile file, Visitor visitor, Locale language) {
		Person me = file.as(visitor.account());
		TaskModel task = this.processes.task(step.definition(), step.task());
		List<String> with = file.participants()
			.stream()
			.filter((person) -> !person.equals(me))
			.map(Person::name)
			.toList();
		return new Task(step.caseId(), step.step(), task.name(), file.topic(), with,
				minutes(step, task, file, me, language), step.begun() && task.privacy() != Privacy.COUNSELOR);
	}

	/** What stands above the form takes a minute to read; some need twice the time. */
	private int minutes(Waiting step, TaskModel task, CaseFile file, Person me, Locale language) {
		int minutes = Effort.minutes(this.processes.form(file, me, step.definition(), step.task(), language))
				+ (task.shows().isEmpty() ? 0 : 1);
		return me.ways().contains(Way.MORE_TIME) ? 2 * minutes : minutes;
	}

	/**
	 * Something that waits for the reader.
	 *
	 * @param with the names of the others
	 * @param minutes about how long it takes
	 * @param begun whether something was typed and not sent, and will stand there again
	 */
	public record Task(CaseId caseId, UUID stepId, String title, String topic, List<String> with, int minutes,
			boolean begun) {

		/** Whether it is likely to be done in ten minutes. */
		public boolean fits() {
			return this.minutes <= TEN;
		}

	}

}
