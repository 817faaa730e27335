package org.attune.engine;

import java.util.Map;

import org.attune.casefile.CaseFiles;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** How an expression reaches a {@link Work}: {@code ${<name>.run(caseId)}}. */
public final class Door {

	private final Work work;

	private final Deployments deployments;

	private final CaseFiles cases;

	Door(Work work, Deployments deployments, CaseFiles cases) {
		this.work = work;
		this.deployments = deployments;
		this.cases = cases;
	}

	/** Does the work, with the properties of the service task that asks for it. */
	public void run(String caseId) {
		ExecutionEntity asking = Asking.now();
		String definition = asking.getProcessDefinitionId();
		Map<String, String> properties = this.deployments.of(definition)
			.processes()
			.get(Deployed.process(definition))
			.services()
			.get(asking.getActivityId())
			.properties();
		this.work.run(this.cases.inHand(), properties);
	}

}
