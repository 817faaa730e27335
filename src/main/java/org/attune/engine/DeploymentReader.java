package org.attune.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.casefile.form.Form;
import org.attune.casefile.form.FormReader;
import org.attune.casefile.form.FormTexts;
import org.attune.casefile.form.Wording;
import org.attune.engine.model.ProcessModel;
import org.attune.engine.xml.Node;
import org.attune.engine.xml.SafeXml;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Reads one deployment back from the engine. */
final class DeploymentReader {

	private static final String FORM = ".form";

	private static final String TEXTS = ".properties";

	private final RepositoryService repository;

	private final String deployment;

	DeploymentReader(RepositoryService repository, String deployment) {
		this.repository = repository;
		this.deployment = deployment;
	}

	Deployed read() {
		Map<String, ProcessModel> processes = files(".bpmn").values()
			.stream()
			.map(ProcessModel::read)
			.collect(Collectors.toMap(ProcessModel::id, Function.identity()));
		Map<String, Form> forms = forms();
		Map<Wording, Map<String, String>> texts = texts(forms);
		return new Deployed(this.deployment, processes, versions(), decisions(), WordedForms.of(forms, texts), texts);
	}

	private Map<String, Deployed.Version> versions() {
		return this.repository.createProcessDefinitionQuery()
			.deploymentId(this.deployment)
			.list()
			.stream()
			.collect(Collectors.toMap(ProcessDefinition::getKey,
					(each) -> new Deployed.Version(each.getId(), each.getVersion())));
	}

	private Map<String, DeployedDecision> decisions() {
		Map<String, Node> drawn = drawn();
		return this.repository.createDecisionDefinitionQuery()
			.deploymentId(this.deployment)
			.list()
			.stream()
			.collect(Collectors.toMap(DecisionDefinition::getKey,
					(each) -> DeployedDecision.of(each.getId(), drawn.get(each.getKey()))));
	}

	static byte[] bpmn(RepositoryService repository, String deployment, String process) {
		return new DeploymentReader(repository, deployment).files(process + ".bpmn")
			.entrySet()
			.stream()
			.filter((file) -> id(file.getKey(), ".bpmn").equals(process))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow();
	}

	private Map<String, Node> drawn() {
		return files(".dmn").values()
			.stream()
			.flatMap((bytes) -> named(SafeXml.read(bytes), "decision"))
			.collect(Collectors.toMap((decision) -> decision.attribute("id"), Function.identity()));
	}

	private static Stream<Node> named(Node root, String name) {
		return root.all().filter((node) -> node.name().local().equals(name));
	}

	private Map<String, Form> forms() {
		Map<String, Form> forms = new TreeMap<>();
		files(FORM).forEach((file, bytes) -> forms.put(id(file, FORM), FormReader.read(file, bytes)));
		return forms;
	}

	private Map<Wording, Map<String, String>> texts(Map<String, Form> forms) {
		Map<Wording, Map<String, String>> texts = new HashMap<>();
		files(TEXTS).forEach((file, bytes) -> texts.put(Wording.of(id(file, TEXTS), forms::containsKey).orElseThrow(),
				FormTexts.read(file, bytes)));
		return texts;
	}

	private Map<String, byte[]> files(String ending) {
		return this.repository.getDeploymentResourceNames(this.deployment)
			.stream()
			.filter((name) -> name.endsWith(ending))
			.collect(Collectors.toMap(Function.identity(), this::bytes));
	}

	private byte[] bytes(String file) {
		try (InputStream content = this.repository.getResourceAsStream(this.deployment, file)) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String id(String file, String ending) {
		return file.substring(file.lastIndexOf('/') + 1, file.length() - ending.length());
	}

}
