package org.attune.session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.attune.audit.conformance.Deviation;

import static org.assertj.core.api.Assertions.assertThat;

/** What a walk may leave behind when it is over: what was said, and nothing else. */
final class Leftovers {

	private static final String ROOT = "(select root_instance from case_file where case_id = :case)";

	private static final String INSTANCES = "(select process_instance from task_run where case_id = :case union "
			+ "select root_instance from case_file where case_id = :case)";

	private static final String DONE = "select count(*) from step where case_id = :case and status = 'done' and ";

	private static final String DECLINED = "select count(*) from trail where case_id = :case and kind = 'declined'";

	private final Talk talk;

	private final int done;

	Leftovers(Walk walk) {
		this.talk = walk.talk();
		this.done = walk.done().size();
	}

	/** What was answered counts once, and nothing of the case is left in the engine. */
	void areNoneInTheEngine() {
		assertThat(this.talk.waiting()).isEmpty();
		assertThat(count(DONE + "contribution_id is not null")).isEqualTo(this.done);
		assertThat(count(DONE + "contribution_id is null")).as("by leaving").isLessThanOrEqualTo(count(DECLINED));
		assertThat(count("select count(*) from task_run where case_id = :case and status in ('open', 'answered')"))
			.isZero();
		assertThat(count("select count(distinct contribution_id) from step where case_id = :case and status = 'done'"))
			.isEqualTo(this.done);
		assertThat(count("select count(*) from contribution where case_id = :case")).isEqualTo(this.done);
		assertThat(count("select count(*) from act_ru_execution where root_proc_inst_id_ in " + ROOT)).isZero();
		assertThat(count("select count(*) from act_ru_job where root_proc_inst_id_ in " + ROOT)).isZero();
		assertThat(count("select count(*) from act_ru_variable where proc_inst_id_ in " + INSTANCES)).isZero();
		assertThat(count("select count(*) from act_ru_event_subscr where proc_inst_id_ in " + INSTANCES)).isZero();
	}

	private int count(String sql) {
		return this.talk.talks().jdbc.sql(sql).param("case", this.talk.id().value()).query(Integer.class).single();
	}

	/**
	 * The auditor's checker finds nothing that the model does not allow,; what came late
	 * it tells, and that is no alarm.
	 */
	void areATrailThatConforms() {
		this.talk.talks().areInTheLog();
		List<Deviation> found = this.talk.talks().checkCase.check(this.talk.id()).deviations();
		assertThat(found).filteredOn((each) -> each.kind().isAlarm()).isEmpty();
		assertThat(found).allMatch((each) -> each.kind() == Deviation.Kind.LATE);
	}

	/** Everything is asked before it is answered, and nothing happens after the end. */
	void areATrailInOrder() {
		List<String> trail = this.talk.trail();
		assertThat(trail.get(0)).startsWith("opened ");
		assertThat(trail.stream().filter((fact) -> fact.startsWith("answered "))).hasSize(this.done);
		Set<String> asked = new HashSet<>();
		for (String fact : trail) {
			String[] words = fact.split(" ");
			if (words[0].equals("asked")) {
				asked.add(words[1]);
			}
			else if (words[0].equals("answered")) {
				assertThat(asked).contains(words[1]);
			}
		}
		assertThat(trail.get(trail.size() - 1)).isEqualTo("ended " + this.talk.process());
	}

}
