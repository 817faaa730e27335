package org.attune.engine;

import org.attune.casefile.OpenRuns;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Asks everybody anew in a task that waits; its token stays where it is. */
final class AskAnew implements Command<Void> {

	private final AskPeople askPeople;

	private final OpenRuns.Run run;

	AskAnew(AskPeople askPeople, OpenRuns.Run run) {
		this.askPeople = askPeople;
		this.run = run;
	}

	@Override
	public Void execute(CommandContext context) {
		this.askPeople.anew(Tokens.waiting(context, this.run.instance(), this.run.activity()));
		return null;
	}

}
