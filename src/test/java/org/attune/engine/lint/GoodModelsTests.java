package org.attune.engine.lint;

import java.util.List;
import java.util.Set;

import org.attune.engine.finding.Finding;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What authors draw by the contract passes. */
class GoodModelsTests extends LintTest {

	private static final String CALLER = Drawing.of("caller", "opened>a a>ended")
		.replace("<bpmn:userTask id=\"a\" camunda:formRef=\"speak\" camunda:formRefBinding=",
				"<bpmn:callActivity id=\"a\" calledElement=\"talk\" camunda:calledElementBinding=");

	@Test
	void aStraightProcessAsTheModelerWritesItPasses() {
		assertThat(this.folder.findings()).isEmpty();
	}

	@Test
	void formsAreHeldAgainstTheirOwnRules() {
		Finding found = new Finding("forms/speak.form", "words", "a template");
		Lint lint = new Lint((file, content) -> file.equals("forms/speak.form") ? List.of(found) : List.of());
		assertThat(lint.check(this.folder.files(), ProcessFolder.WORK)).containsExactly(found);
	}

	@Test
	void whatNeedsNoCallerStandsAlone() {
		assertThat(standingAlone()).as("part asks the person that its caller names")
			.containsExactlyInAnyOrder("talk", "circle");
		this.folder.with("caller.bpmn", CALLER);
		assertThat(this.folder.findings()).isEmpty();
		assertThat(standingAlone()).as("talk is called, too").containsExactlyInAnyOrder("talk", "circle", "caller");
	}

	private Set<String> standingAlone() {
		return new Lint((file, content) -> List.of()).standingAlone(this.folder.files(), ProcessFolder.WORK);
	}

	@Test
	void aFindingIsOneLine() {
		assertThat(new Finding("talk.bpmn", "speak", "why")).hasToString("talk.bpmn: speak: why");
	}

}
