package org.attune.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

	/**
	 * A process in a version, and after it those that it calls; none if there never was
	 * such a version.
	 */
	public List<ProcessModel> family(String processVersion) {
		return this.deployments.definition(processVersion).map(this::withCalled).orElse(List.of());
	}

	private List<ProcessModel> withCalled(String definition) {
		Map<String, ProcessModel> processes = this.deployments.of(definition).processes();
		ProcessModel process = processes.get(Deployed.process(definition));
		return Stream
			.concat(Stream.of(process), process.calls().stream().map((call) -> processes.get(call.calledElement())))
			.distinct()
			.toList();
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
