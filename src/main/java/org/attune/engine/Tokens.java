package org.attune.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.ReadyRuns;
import org.attune.casefile.Runs;
import org.attune.engine.model.TaskModel;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Moves the tokens of a case whose tasks are done, until every token waits for somebody
 * again.
 */
final class Tokens {

	/**
	 * More moves than this without anybody being asked, and the process goes in circles.
	 */
	private static final int MOST_MOVES = 1000;

	private final Supplier<CommandExecutor> commands;

	private final Deployments deployments;

	private final Runs runs;

	private final ReadyRuns ready;

	Tokens(Supplier<CommandExecutor> commands, Deployments deployments, Runs runs, ReadyRuns ready) {
		this.commands = commands;
		this.deployments = deployments;
		this.runs = runs;
		this.ready = ready;
	}

	/** Moves every token that is ready; while the case rests, none. */
	void settle(CaseFile file) {
		for (int moves = 0; file.status() != CaseStatus.PAUSED && anyReady(file); moves++) {
			if (moves > MOST_MOVES) {
				throw new IllegalStateException("The process goes in circles without asking anybody: " + file.id());
			}
			move(file, file.progress().ready().poll());
		}
	}

	/** Whether a task holds the case that this execution is not at, nor around. */
	boolean isHeld(CaseFile file, ExecutionEntity execution) {
		List<ReadyRuns.Holding> holding = holds(file) ? this.ready.holding(file) : List.of();
		return !holding.isEmpty() && holding.stream()
			.noneMatch((task) -> task.activity().equals(execution.getActivityInstanceId())
					|| task.path().stream().anyMatch((scope) -> Scope.read(scope).id().equals(execution.getId())));
	}

	/** The execution that waits at an activity. */
	static ExecutionEntity waiting(CommandContext context, String instance, String activity) {
		return context.getExecutionManager()
			.findExecutionsByProcessInstanceId(instance)
			.stream()
			.filter((each) -> activity.equals(each.getActivityInstanceId()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No token waits at " + activity));
	}

	/** What another task held back is ready once that is done, or was cancelled. */
	private boolean anyReady(CaseFile file) {
		if (file.progress().ready().isEmpty() && holds(file)) {
			file.progress().ready().addAll(this.ready.released(file));
		}
		return !file.progress().ready().isEmpty();
	}

	private boolean holds(CaseFile file) {
		return this.deployments.of(file.head().definition()).holds(file.head().process());
	}

	private void move(CaseFile file, ReadyRuns.Ready waiting) {
		if (holds(file) && this.ready.isHeld(file, waiting.run())) {
			this.runs.hold(file, waiting.run());
		}
		else if (this.runs.finish(file, waiting.run())) {
			this.commands.get().execute(new Move(waiting));
		}
	}

	/** Gives the routing fields to the process, and lets the token go on. */
	private final class Move implements Command<Void> {

		private final ReadyRuns.Ready waiting;

		Move(ReadyRuns.Ready waiting) {
			this.waiting = waiting;
		}

		@Override
		public Void execute(CommandContext context) {
			ExecutionEntity execution = waiting(context, this.waiting.instance(), this.waiting.activity());
			route(execution);
			execution.signal(null, null);
			return null;
		}

		private void route(ExecutionEntity execution) {
			Deployed deployed = Tokens.this.deployments.of(execution.getProcessDefinitionId());
			TaskModel task = deployed.task(execution.getProcessDefinitionId(), execution.getActivityId());
			if (task.asksOnePerson()) {
				Map<String, Object> variables = new LinkedHashMap<>();
				deployed.routes(task).forEach((name) -> variables.put(name, this.waiting.route().get(name)));
				if (!variables.isEmpty()) {
					Scope.variables(execution).setVariablesLocal(variables);
				}
			}
		}

	}

}
