package org.attune.engine;

import org.attune.casefile.CaseFiles;
import org.attune.casefile.Runs;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ErrorEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Gives the elements of a process, as the engine parses it, the behaviour they have here.
 */
final class Parsing extends AbstractBpmnParseListener {

	private final AskPeople askPeople;

	private final CaseFiles cases;

	private final ExecutionListener noteCancelled;

	private final ExecutionListener noteError;

	private final ExecutionListener noteOutcome;

	Parsing(AskPeople askPeople, CaseFiles cases, Runs runs) {
		this.askPeople = askPeople;
		this.cases = cases;
		this.noteCancelled = (execution) -> {
			String scope = Scope.of((ExecutionEntity) execution);
			if (execution.isCanceled() && !cases.inHand().progress().erred().contains(scope)) {
				runs.cancelScope(cases.inHand(), scope);
			}
		};
		this.noteOutcome = (execution) -> {
			if (Scope.isOutermost((ExecutionEntity) execution)) {
				cases.inHand().reach(execution.getCurrentActivityId());
			}
		};
		this.noteError = (
				execution) -> cases.inHand().progress().erred().addAll(Scope.around((ExecutionEntity) execution));
	}

	@Override
	public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
		activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, this.noteOutcome);
		if (activity.getActivityBehavior() instanceof ErrorEndEventActivityBehavior) {
			activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, this.noteError);
		}
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		activity.setActivityBehavior(this.askPeople);
		activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, this.askPeople);
	}

	@Override
	public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
		activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, this.noteCancelled);
	}

	@Override
	public void parseMultiInstanceLoopCharacteristics(Element element, Element loop, ActivityImpl activity) {
		activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, this.noteCancelled);
	}

	@Override
	public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
		activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, this.noteCancelled);
		CallActivityBehavior call = (CallActivityBehavior) activity.getActivityBehavior();
		call.getCallableElement().setBusinessKeyValueProvider(new CallWithPeople.BusinessKey());
		call.getCallableElement().addInput(new CallWithPeople());
	}

	@Override
	public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		String result = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "resultVariable");
		activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (execution) -> {
			this.cases.inHand().progress().takeRules();
			declare(execution, result);
		});
	}

	/**
	 * Without this the result of a decision would land in the outermost scope and be
	 * overwritten by its neighbours.
	 */
	private static void declare(BaseDelegateExecution execution, String result) {
		Scope.variables((ExecutionEntity) execution).setVariableLocal(result, null);
	}

}
