package org.attune.engine.lint;

import java.util.List;

import org.attune.engine.finding.Finding;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What authors draw by the contract passes. */
class GoodModelsTests extends LintTest {

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
	void aFindingIsOneLine() {
		assertThat(new Finding("talk.bpmn", "speak", "why")).hasToString("talk.bpmn: speak: why");
	}

}
