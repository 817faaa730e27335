package org.attune.engine;

import java.util.List;
import java.util.Optional;

import org.attune.engine.model.ProcessModel;

import org.springframework.stereotype.Component;

/** The processes as they are and as they were: in every version that the trail names. */
@Component
public class ProcessVersions {

	private final Deployments deployments;

	ProcessVersions(Deployments deployments) {
		this.deployments = deployments;
	}

	/**
	 * A process in a version, as in {@code quick-talk:3}; empty if there never was one.
	 */
	public Optional<ProcessModel> find(String processVersion) {
		String process = processVersion.substring(0, processVersion.lastIndexOf(':'));
		return this.deployments.definition(processVersion)
			.map((definition) -> this.deployments.of(definition).processes().get(process));
	}

	/** The ids of all processes that ever were deployed, in order. */
	public List<String> ids() {
		return this.deployments.ever();
	}

}
