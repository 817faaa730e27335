package org.attune.engine.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.attune.engine.finding.ModelProblem;
import org.attune.engine.model.ScopeModel.Kind;
import org.attune.terms.Privacy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProcessModelTests {

	private static final String TURNS = """
			<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
				xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
			<process id="talk" name="A talk">
				<documentation>For small things.</documentation>
				<extensionElements><camunda:properties>
					<camunda:property name="expires" value="P30D" />
				</camunda:properties></extensionElements>
				<startEvent id="opened" />
				<serviceTask id="invite" camunda:expression="${invite.run(caseId)}"><extensionElements>
					<camunda:properties><camunda:property name="within" value="P14D" /></camunda:properties>
				</extensionElements></serviceTask>
				<subProcess id="turn">
					<multiInstanceLoopCharacteristics isSequential="true" camunda:elementVariable="person"
						camunda:collection="${people.all(caseId)}" />
					<subProcess id="pair">
						<multiInstanceLoopCharacteristics camunda:elementVariable="listener" />
						<userTask id="reflect" name="Say back" camunda:formRef="reflect-form"><extensionElements>
							<camunda:properties>
								<camunda:property name="who" value="listener" />
								<camunda:property name="only" value="speak.more=yes" />
								<camunda:property name="stage" value="listening" />
								<camunda:property name="privacy" value="sealed" />
								<camunda:property name="due" value="P2D" />
								<camunda:property name="shows" value="speak, ask" />
								<camunda:property name="decision" value="triage" />
								<camunda:property name="except" value="ask" />
								<camunda:property name="review" value="pulse" />
								<camunda:property name="holds" value="true" />
								<camunda:property name="coach" value="reflect" />
							</camunda:properties>
						</extensionElements></userTask>
					</subProcess>
					<userTask id="speak" camunda:formRef="speak" />
				</subProcess>
				<callActivity id="needs-part" calledElement="needs" />
				<subProcess id="pause" triggeredByEvent="true">
					<startEvent id="pause-asked"><messageEventDefinition messageRef="m" /></startEvent>
				</subProcess>
			</process></definitions>""";

	private final ProcessModel talk = ProcessModel.read(TURNS.getBytes(StandardCharsets.UTF_8));

	@Test
	void aProcessSaysItsNameAndWhenItExpires() {
		assertThat(this.talk.id()).isEqualTo("talk");
		assertThat(this.talk.name()).isEqualTo("A talk");
		assertThat(this.talk.documentation()).isEqualTo("For small things.");
		assertThat(this.talk.expires()).isEqualTo(Duration.ofDays(30));
	}

	@Test
	void aTaskSaysAllThatItsPropertiesSay() {
		assertThat(this.talk.tasks().get("reflect")).isEqualTo(new TaskModel("reflect", "Say back", "", "reflect-form",
				"pair", "listener", new TaskModel.Only("speak", "more", "yes"), "ask", "listening", false,
				Privacy.SEALED, Duration.ofDays(2), List.of("speak", "ask"), "triage", "pulse", true, null, null,
				"reflect", false, null));
	}

	@Test
	void aTaskWithoutPropertiesIsSharedAndForEach() {
		assertThat(this.talk.tasks().get("speak"))
			.isEqualTo(new TaskModel("speak", "speak", "", "speak", "turn", "each", null, null, null, false,
					Privacy.SHARED, null, List.of(), null, null, false, null, null, null, false, null));
	}

	@Test
	void scopesAroundGoFromTheInsideOut() {
		assertThat(this.talk.scopesAround("reflect")).extracting(ScopeModel::id)
			.containsExactly("pair", "turn", "talk");
		assertThat(this.talk.elementVariablesAround("reflect")).containsExactly("listener", "person");
		assertThat(this.talk.elementVariablesAround("speak")).containsExactly("person");
		assertThat(this.talk.elementVariablesAround("invite")).isEmpty();
	}

	@Test
	void scopesKnowWhatTheyAre() {
		assertThat(this.talk.scopes().get("turn"))
			.isEqualTo(new ScopeModel("turn", "talk", Kind.SUB_PROCESS, true, true, "person", null));
		assertThat(this.talk.scopes().get("pause"))
			.isEqualTo(new ScopeModel("pause", "talk", Kind.EVENT_SUB_PROCESS, false, false, "person", null));
		assertThat(this.talk.calls()).extracting(ScopeModel::calledElement).containsExactly("needs");
	}

	@Test
	void aProcessWithTheInviteWorkInvites() {
		assertThat(this.talk.invites()).isTrue();
		assertThat(this.talk.services().get("invite").properties()).containsEntry("within", "P14D");
	}

	@Test
	void anEntityIsNeverRead() {
		String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>";
		assertThatExceptionOfType(ModelProblem.class)
			.isThrownBy(() -> ProcessModel.read(entity.getBytes(StandardCharsets.UTF_8)))
			.satisfies((problem) -> assertThat(problem.reason()).contains("DOCTYPE"));
	}

	@Test
	void filesAreKnownByTheirFolder(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("talk.bpmn"), TURNS);
		Files.createDirectory(folder.resolve("forms"));
		Files.writeString(folder.resolve("forms/speak.form"), "{}");
		Files.writeString(folder.resolve("forms/speak_de.properties"), "a=b");
		ProcessFiles files = ProcessFiles.of(folder);
		assertThat(files.processes()).extracting(ProcessFiles.File::id).containsExactly("talk");
		assertThat(files.forms()).extracting(ProcessFiles.File::id).containsExactly("speak");
		assertThat(files.translations()).extracting(ProcessFiles.File::id).containsExactly("speak_de");
		assertThat(files.models()).extracting(ProcessModel::id).containsExactly("talk");
		assertThat(files.and(folder).byName()).containsOnlyKeys("talk.bpmn", "forms/speak.form",
				"forms/speak_de.properties");
	}

}
