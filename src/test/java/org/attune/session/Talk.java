package org.attune.session;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.attune.session.reading.ContributionView;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

/**
 * One case in a story: who does what, and who is asked.
 *
 * @param names the people, in their order
 */
public record Talk(Talks talks, String process, CaseId id, List<String> names, List<Visitor> visitors) {

	private static final String OPEN = """
			from step s join task_run r using (run_id) join person p using (person_id)
			where s.case_id = :case and s.status = 'open' and r.task = :task""";

	/** The same with one more, or with a counselor, who has the next place in it. */
	Talk with(String name, Visitor visitor) {
		return new Talk(this.talks, this.process, this.id, Stream.concat(this.names.stream(), Stream.of(name)).toList(),
				Stream.concat(this.visitors.stream(), Stream.of(visitor)).toList());
	}

	Visitor visitor(String name) {
		return this.visitors.get(this.names.indexOf(name));
	}

	/** Answers the oldest step of a task that waits for the person; fields and values. */
	public Talk says(String name, String task, Object... answers) {
		answer(name, step(name, task), UUID.randomUUID().toString(), answers(answers));
		return this;
	}

	/** Everybody who is asked gives the same answer. */
	public Talk allSay(String task, Object... answers) {
		asked(task).forEach((name) -> says(name, task, answers));
		return this;
	}

	AnswerStep.Answered answer(String name, UUID step, String key, Map<String, Object> answers) {
		return this.talks.answerStep.answer(visitor(name), this.id, step, key, answers, Locale.ENGLISH);
	}

	static Map<String, Object> answers(Object... pairs) {
		Map<String, Object> answers = new LinkedHashMap<>();
		for (int place = 0; place < pairs.length; place += 2) {
			answers.put((String) pairs[place], pairs[place + 1]);
		}
		return answers;
	}

	Talk leaves(String name) {
		this.talks.withdraw.withdraw(visitor(name), this.id);
		return this;
	}

	Talk rests(String name, Duration lasts) {
		this.talks.askPause.ask(visitor(name), this.id, lasts.toMinutes());
		return this;
	}

	Talk comesBack(String name) {
		this.talks.comeBack.comeBack(visitor(name), this.id);
		return this;
	}

	/** Takes back all that the person said in a task. */
	Talk takesBack(String name, String task) {
		this.talks.read.read(visitor(name), this.id, null, Locale.ENGLISH)
			.items()
			.stream()
			.filter((view) -> view.mine() && view.task().equals(task))
			.forEach((view) -> this.talks.takeBack.takeBack(visitor(name), this.id, view.contributionId()));
		return this;
	}

	/** Lets the counselor read all that the person said in a task. */
	Talk shows(String name, String task) {
		this.talks.read.read(visitor(name), this.id, null, Locale.ENGLISH)
			.items()
			.stream()
			.filter((view) -> view.mine() && view.task().equals(task))
			.forEach((view) -> this.talks.showCounselor.show(visitor(name), this.id, view.contributionId()));
		return this;
	}

	/** Sends a message in a person's name. */
	Talk sends(String name, String message) {
		this.talks.tell(this.id, message, visitor(name));
		return this;
	}

	/** The open step of a person in a task. */
	UUID step(String name, String task) {
		return this.talks.jdbc.sql("select s.step_id " + OPEN + " and p.ordinal = :place order by s.place limit 1")
			.param("case", this.id.value())
			.param("task", task)
			.param("place", this.names.indexOf(name))
			.query(UUID.class)
			.single();
	}

	/** Who is asked in a task now, in the order in which they were. */
	List<String> asked(String task) {
		return this.talks.jdbc.sql("select p.ordinal " + OPEN + " order by s.place")
			.param("case", this.id.value())
			.param("task", task)
			.query(Integer.class)
			.list()
			.stream()
			.map(this.names::get)
			.toList();
	}

	/** The tasks that wait for somebody. */
	List<String> waiting() {
		return this.talks.jdbc.sql("""
				select r.task from step s join task_run r using (run_id)
				where s.case_id = :case and s.status = 'open' group by r.task order by min(r.place)""")
			.param("case", this.id.value())
			.query(String.class)
			.list();
	}

	/** The trail, a line a fact: what happened, and where. */
	List<String> trail() {
		return this.talks.jdbc.sql("select kind || ' ' || element from trail where case_id = :case order by trail_id")
			.param("case", this.id.value())
			.query(String.class)
			.list();
	}

	/** How much was answered so far. */
	long answers() {
		return trail().stream().filter((fact) -> fact.startsWith("answered ")).count();
	}

	/** What an expression says when it is asked beside a task that waits. */
	Object asks(String task, String expression) {
		String activity = this.talks.jdbc.sql("""
				select activity_instance from task_run where case_id = :case and task = :task and status = 'open'
				order by place limit 1""")
			.param("case", this.id.value())
			.param("task", task)
			.query(String.class)
			.single();
		return this.talks.ask(this.id, activity, expression);
	}

	void timersFire() {
		this.talks.fireTimers(this.id);
	}

	/** The person's view of their step in a task. */
	StepView view(String name, String task) {
		StepView view = this.talks.lookUp.next(visitor(name), this.id, Locale.ENGLISH).orElseThrow();
		if (!view.task().equals(task)) {
			throw new AssertionError(name + " is asked " + view.task() + ", not " + task);
		}
		return view;
	}

	/** What a person may read of a task, as text. */
	List<Map<String, Object>> reads(String name, String task) {
		return views(name, task).stream().map(ContributionView::answers).toList();
	}

	/** Whose names stand on what a person may read of a task. */
	List<String> namesReadBy(String name, String task) {
		return views(name, task).stream().map(ContributionView::name).toList();
	}

	/** The ids of what a person reads, in their order. */
	List<UUID> idsReadBy(String name, String task) {
		return views(name, task).stream().map(ContributionView::contributionId).toList();
	}

	private List<ContributionView> views(String name, String task) {
		return this.talks.read.all(visitor(name), this.id, Locale.ENGLISH)
			.stream()
			.filter((view) -> view.task().equals(task))
			.toList();
	}

	/** The version of the process that the case is pinned to. */
	public int version() {
		return this.talks.showCase.show(this.visitors.get(0), this.id).version();
	}

	/** The stages of the process that the case is pinned to. */
	public List<String> stages() {
		return this.talks.showCase.show(this.visitors.get(0), this.id).stages();
	}

	/** How the case stands. */
	String status() {
		return this.talks.showCase.show(this.visitors.get(0), this.id).status();
	}

	public String outcome() {
		return this.talks.showCase.show(this.visitors.get(0), this.id).outcome();
	}

}
