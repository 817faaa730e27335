package org.attune.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.attune.engine.model.ProcessFiles;
import org.attune.terms.Sha256;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * All process files, own and extra, as one deployment. Any change of a file is a new
 * version of all; unchanged files are not deployed again; a running case keeps the
 * deployment it began with.
 */
final class Deployments {

	private static final String NAME = "attune-";

	private final RepositoryService repository;

	private final Map<String, Deployed> byId = new ConcurrentHashMap<>();

	private final Map<String, String> idByDefinition = new ConcurrentHashMap<>();

	private Deployed current;

	private Set<String> startable;

	Deployments(RepositoryService repository) {
		this.repository = repository;
	}

	/**
	 * Deploys the files unless these very ones were deployed before; new cases use them
	 * from now on.
	 */
	void deploy(ProcessFiles files) {
		Map<String, byte[]> contents = new TreeMap<>(files.byName());
		String name = NAME + fingerprint(contents);
		Deployment found = this.repository.createDeploymentQuery().deploymentName(name).singleResult();
		this.startable = ProcessCheck.startable(files);
		this.current = byId((found != null) ? found.getId() : deploy(name, contents));
	}

	/** What new cases use. */
	Deployed current() {
		return this.current;
	}

	/** Whether a case can be opened with this process of the current deployment. */
	boolean canStart(String process) {
		return this.startable.contains(process);
	}

	/** The deployment that a definition of the engine belongs to. */
	Deployed of(String definition) {
		return byId(this.idByDefinition.computeIfAbsent(definition,
				(id) -> this.repository.getProcessDefinition(id).getDeploymentId()));
	}

	/** The definition of a process in a version; empty if there never was one. */
	Optional<String> definition(String processVersion) {
		int colon = processVersion.lastIndexOf(':');
		return Optional
			.ofNullable(this.repository.createProcessDefinitionQuery()
				.processDefinitionKey(processVersion.substring(0, colon))
				.processDefinitionVersion(Integer.valueOf(processVersion.substring(colon + 1)))
				.singleResult())
			.map(ProcessDefinition::getId);
	}

	/** The ids of all processes that ever were deployed, in order. */
	List<String> ever() {
		return this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.orderByProcessDefinitionKey()
			.asc()
			.list()
			.stream()
			.map(ProcessDefinition::getKey)
			.toList();
	}

	/**
	 * The file of a process as it was deployed together with a definition; null if none.
	 */
	byte[] bpmn(String definition, String process) {
		Deployed deployed = of(definition);
		return deployed.processes().containsKey(process)
				? DeploymentReader.bpmn(this.repository, deployed.id(), process) : null;
	}

	private Deployed byId(String id) {
		return this.byId.computeIfAbsent(id, (each) -> new DeploymentReader(this.repository, each).read());
	}

	private String deploy(String name, Map<String, byte[]> contents) {
		DeploymentBuilder builder = this.repository.createDeployment().name(name);
		contents.forEach((file, bytes) -> builder.addInputStream(file, new ByteArrayInputStream(bytes)));
		return builder.deploy().getId();
	}

	private static String fingerprint(Map<String, byte[]> contents) {
		MessageDigest all = Sha256.begin();
		contents.forEach((file, bytes) -> {
			all.update(file.getBytes(StandardCharsets.UTF_8));
			all.update(Sha256.begin().digest(bytes));
		});
		return HexFormat.of().formatHex(all.digest());
	}

}
