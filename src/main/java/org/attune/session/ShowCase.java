package org.attune.session;

import org.attune.engine.Verb;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.casefile.Board;
import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Person;
import org.attune.casefile.Steps;
import org.attune.casefile.Way;
import org.attune.engine.Processes;
import org.attune.engine.model.ProcessModel;
import org.attune.engine.model.TaskModel;
import org.attune.terms.CaseId;
import org.attune.terms.PersonId;
import org.attune.terms.Visitor;

/** A person looks at a case. */
@Verb
public class ShowCase {

	private final CaseFiles cases;

	private final Board board;

	private final Steps steps;

	private final Processes processes;

	private final Links links;

	ShowCase(CaseFiles cases, Board board, Steps steps, Processes processes, Links links) {
		this.cases = cases;
		this.board = board;
		this.steps = steps;
		this.processes = processes;
		this.links = links;
	}

	/** The case as the visitor may see it; refused as not found for strangers. */
	public CaseView show(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.read(caseId);
		Person me = file.as(visitor.account());
		Board.Standing standing = this.board.standing(file);
		ProcessModel process = this.processes.process(file.head().definition());
		boolean open = file.status() != CaseStatus.CLOSED;
		String stage = open ? standing.stage() : null;
		boolean answers = standing.waitingFor().contains(me.id()) && this.steps.next(file, me.id()).isPresent();
		return new CaseView(caseId, process.id(), file.head().version(), process.name(), file.topic(),
				file.status().word(), file.outcome(), pause(file, me), stage, stages(file), way(file, me, stage),
				waitingFor(file, me, standing, answers), file.shuttleSince(),
				file.participants().stream().map(ShowCase::someone).toList(),
				new CaseView.You(me.id(), answers, me.present() && open && file.status() != CaseStatus.PAUSED,
						me.left(), me.undecided(), !me.participates(), me.ways().contains(Way.LARGE_TYPE)),
				this.links.of(file, me), file.head().openedAt());
	}

	/**
	 * In the order of people; the reader only when there is something they can answer.
	 */
	private static List<PersonId> waitingFor(CaseFile file, Person me, Board.Standing standing, boolean answers) {
		return file.everybody()
			.stream()
			.map(Person::id)
			.filter((one) -> standing.waitingFor().contains(one) && (answers || !one.equals(me.id())))
			.toList();
	}

	private static CaseView.Break pause(CaseFile file, Person me) {
		return (file.status() == CaseStatus.PAUSED)
				? new CaseView.Break(file.pause().until(), me.present() && me.id().equals(file.pause().person()))
				: null;
	}

	private List<String> stages(CaseFile file) {
		return this.processes.tasks(file.head().definition())
			.stream()
			.map(TaskModel::stage)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

	/**
	 * It tells by what the reader was asked themselves: what came up for others alone is
	 * nothing that they see. What may come or not stands behind what comes anyway.
	 */
	private List<CaseView.Part> way(CaseFile file, Person me, String here) {
		Set<String> walked = this.steps.stages(file, me.id());
		List<TaskModel> tasks = this.processes.tasks(file.head().definition());
		Set<String> perhaps = tasks.stream()
			.filter(TaskModel::perhaps)
			.map(TaskModel::stage)
			.collect(Collectors.toSet());
		List<String> sure = stages(file).stream().filter((stage) -> !perhaps.contains(stage)).toList();
		int now = sure.contains(here) ? sure.indexOf(here) : sure.size();
		return Stream.concat(sure.stream(), perhaps.stream().sorted())
			.filter((stage) -> !perhaps.contains(stage) || walked.contains(stage) || stage.equals(here))
			.map((stage) -> new CaseView.Part(stage,
					walked.contains(stage) && !stage.equals(here)
							&& (perhaps.contains(stage) || sure.indexOf(stage) < now),
					stage.equals(here)))
			.toList();
	}

	private static CaseView.Someone someone(Person person) {
		return new CaseView.Someone(person.id(), person.name(), person.left());
	}

}
