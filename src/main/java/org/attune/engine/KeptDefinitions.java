package org.attune.engine;

import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * The engine's memory of processes and decisions. A definition never changes here once it
 * is deployed, so one that is remembered is not read again in every command.
 */
final class KeptDefinitions extends DeploymentCache {

	private static final int MOST = 1000;

	KeptDefinitions() {
		super(new DefaultCacheFactory(), MOST);
	}

	@Override
	public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
		ProcessDefinitionEntity kept = findProcessDefinitionFromCache(id);
		return (kept != null) ? kept : super.findDeployedProcessDefinitionById(id);
	}

	@Override
	public DecisionDefinitionEntity findDeployedDecisionDefinitionById(String id) {
		DecisionDefinitionEntity kept = findDecisionDefinitionFromCache(id);
		return (kept != null) ? kept : super.findDeployedDecisionDefinitionById(id);
	}

	/** An engine that remembers so. */
	static final class Configuration extends Camunda {

		@Override
		protected void initDeployers() {
			super.initDeployers();
			setDeploymentCache(new KeptDefinitions());
			getDeploymentCache().setDeployers(getDeployers());
		}

		@Override
		protected void initHistoryEventProducer() {
			setHistoryEventProducer(new CacheAwareHistoryEventProducer() {
				@Override
				protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
					return getDeploymentCache().findDeployedProcessDefinitionById(id);
				}
			});
		}

	}

}
