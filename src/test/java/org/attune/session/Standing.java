package org.attune.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * How a case stands, as the verbs, the engine and the tables tell it: what must be the
 * same in a program that was started again.
 */
final class Standing {

	private static final String STEPS = """
			select concat_ws(' ', r.task, s.status, p.ordinal, r.place, s.place, r.status, r.due_at)
			from step s join task_run r using (run_id) join person p using (person_id) where s.case_id = :case order by 1""";

	private static final String TRAIL = """
			select count(*) || ' facts, the last is ' || max(trail_id) from trail where case_id = :case""";

	private static final String BOARD = "select to_jsonb(b)::text from case_board b where case_id = :case";

	private Standing() {
	}

	static List<String> of(Talk talk) {
		List<String> facts = new ArrayList<>();
		talk.visitors().forEach((visitor) -> facts.add(seen(talk, visitor)));
		talk.talks().instances(talk.id()).forEach((instance) -> facts.addAll(inTheEngine(talk.talks(), instance)));
		facts.sort(null);
		List.of(STEPS, TRAIL, BOARD)
			.forEach((sql) -> facts
				.addAll(talk.talks().jdbc.sql(sql).param("case", talk.id().value()).query(String.class).list()));
		return facts;
	}

	private static String seen(Talk talk, Visitor visitor) {
		try {
			return String.join(" ", visitor.account().toString(),
					talk.talks().showCase.show(visitor, talk.id()).toString(),
					talk.talks().lookUp.next(visitor, talk.id(), Locale.ENGLISH).map(Standing::asked).orElse("nothing"),
					talk.talks().read.read(visitor, talk.id(), null, Locale.ENGLISH).toString());
		}
		catch (Refusal refusal) {
			return visitor.account() + " " + refusal.code();
		}
	}

	private static String asked(StepView step) {
		return String.join(" ", step.stepId().toString(), step.form().json().toString(), step.readers().toString(),
				step.shown().toString(), String.valueOf(step.due()));
	}

	private static List<String> inTheEngine(Talks talks, ProcessInstance instance) {
		List<String> facts = new ArrayList<>();
		facts.add(instance.getProcessDefinitionId() + " "
				+ talks.camunda.getRuntimeService().getActiveActivityIds(instance.getId()).stream().sorted().toList());
		talks.camunda.getRuntimeService()
			.createVariableInstanceQuery()
			.processInstanceIdIn(instance.getId())
			.list()
			.forEach((each) -> facts
				.add("variable " + each.getExecutionId() + " " + each.getName() + "=" + each.getValue()));
		talks.camunda.getManagementService()
			.createJobQuery()
			.processInstanceId(instance.getId())
			.list()
			.forEach((each) -> facts
				.add("timer " + each.getId() + " " + each.getExecutionId() + " " + each.getDuedate()));
		talks.camunda.getRuntimeService()
			.createEventSubscriptionQuery()
			.processInstanceId(instance.getId())
			.list()
			.forEach((each) -> facts.add("waits for " + each.getEventName() + " at " + each.getActivityId()));
		return facts;
	}

}
