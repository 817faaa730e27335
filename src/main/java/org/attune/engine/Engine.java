package org.attune.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.casefile.CaseFile;
import org.attune.casefile.NewCase;
import org.attune.casefile.OpenRuns;
import org.attune.casefile.OpenStep;
import org.attune.casefile.Person;
import org.attune.casefile.ReadyRuns;
import org.attune.casefile.Trail;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;

/**
 * The one door to the engine, in business words. The case is in hand whenever it is told
 * something.
 */
public final class Engine {

	private final ProcessEngineConfigurationImpl camunda;

	private final NewCase newCase;

	private final ReadyRuns ready;

	private final Tokens tokens;

	private final Deployments deployments;

	private final AskPeople askPeople;

	private final Trail trail;

	Engine(ProcessEngineConfigurationImpl camunda, NewCase newCase, ReadyRuns ready, Tokens tokens,
			Deployments deployments, AskPeople askPeople, Trail trail) {
		this.camunda = camunda;
		this.newCase = newCase;
		this.ready = ready;
		this.tokens = tokens;
		this.deployments = deployments;
		this.askPeople = askPeople;
		this.trail = trail;
	}

	/** Starts the process of a new case. */
	public void begin(CaseFile file) {
		String instance = runtime().startProcessInstanceById(file.head().definition(), file.id().toString()).getId();
		this.newCase.began(file.id(), instance);
		this.tokens.settle(file);
	}

	/** A step was answered, and no other step of its run is open: the token may move. */
	public void answered(CaseFile file, OpenStep step, Map<String, Object> route) {
		file.progress().ready().add(new ReadyRuns.Ready(step.run(), step.instance(), step.activity(), route));
		this.tokens.settle(file);
	}

	/** Somebody is asked no more: where nobody else is, the token may move. */
	public void released(CaseFile file) {
		file.progress().ready().addAll(this.ready.idle(file));
		this.tokens.settle(file);
	}

	/** Everybody whom a task concerns is asked anew; its run so far does not count. */
	public void askAnew(CaseFile file, OpenRuns.Run run) {
		this.camunda.getCommandExecutorTxRequired().execute(new AskAnew(this.askPeople, run));
		this.tokens.settle(file);
	}

	/**
	 * Begins an element of the outermost process anew and ends what was under way, but
	 * for what somebody's leaving or a break has begun.
	 */
	public void goBack(CaseFile file, String element) {
		new GoBack(runtime(), this.deployments.of(file.head().definition()).processes().get(file.head().process()))
			.to(new Forks(definition(file)).before(element), file.head().instance());
		this.tokens.settle(file);
	}

	/**
	 * Tells the process a message.
	 * @return false if the process waits for no such message
	 */
	public boolean tell(CaseFile file, String message, Optional<Person> sender) {
		boolean heard = this.camunda.getCommandExecutorTxRequired()
			.execute(new Messages(runtime(), file, message, sender));
		this.tokens.settle(file);
		return heard;
	}

	/** Whether the outermost process waits for such a message. */
	public boolean hears(CaseFile file, String message) {
		return runtime().createEventSubscriptionQuery()
			.eventType("message")
			.eventName(message)
			.processInstanceId(file.head().instance())
			.count() > 0;
	}

	/** Puts off every timer that waits in the case, and tells which. */
	public List<String> delay(CaseFile file, Duration by) {
		return shift(new Shift(runtime(), file, by, (timer) -> true));
	}

	/** Brings these timers forward, as far as they still wait. */
	public void hasten(CaseFile file, List<String> timers, Duration by) {
		shift(new Shift(runtime(), file, by.negated(), timers::contains));
	}

	/**
	 * Somebody who gave a date has gone: timers that wait for dates look at them anew.
	 */
	public void dateAnew(CaseFile file) {
		this.camunda.getCommandExecutorTxRequired().execute(new NewDates(runtime(), file));
	}

	/** When the first of the timers is due that a case waits for; empty for none. */
	public Optional<Instant> nextTimer(CaseFile file) {
		return runtime().createProcessInstanceQuery()
			.processInstanceBusinessKey(file.id().toString())
			.list()
			.stream()
			.flatMap((instance) -> this.camunda.getManagementService()
				.createJobQuery()
				.timers()
				.processInstanceId(instance.getId())
				.list()
				.stream())
			.map((job) -> job.getDuedate().toInstant())
			.min(Comparator.naturalOrder());
	}

	private List<String> shift(Shift shift) {
		return this.camunda.getCommandExecutorTxRequired().execute(shift);
	}

	/** Ends the case from outside, with an outcome that its process does not draw. */
	public void end(CaseFile file, String outcome) {
		this.trail.noteProcess(file, file.head().processVersion(), file.head().process(), "closed",
				Map.of("outcome", outcome));
		file.close(outcome);
		runtime().deleteProcessInstance(file.head().instance(), outcome);
	}

	private ProcessDefinitionImpl definition(CaseFile file) {
		return (ProcessDefinitionImpl) this.camunda.getRepositoryService()
			.getProcessDefinition(file.head().definition());
	}

	private RuntimeService runtime() {
		return this.camunda.getRuntimeService();
	}

}
