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

	/** A process in that version, or, where none is named, as new cases use it. */
	public Optional<ProcessModel> latest(String process) {
		return (process.indexOf(':') < 0) ? Optional.ofNullable(this.deployments.current().processes().get(process))
				: find(process);
	}

	/** The file of a process in a version; empty if there never was one. */
	public Optional<byte[]> drawing(String processVersion) {
		String process = processVersion.substring(0, processVersion.lastIndexOf(':'));
		return this.deployments.definition(processVersion)
			.map((definition) -> this.deployments.bpmn(definition, process));
	}

	/** The ids of all processes that ever were deployed, in order. */
	public List<String> ids() {
		return this.deployments.ever();
	}

}
