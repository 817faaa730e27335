package org.attune.engine.lint;

import java.time.Duration;
import java.util.List;

import org.attune.engine.finding.Finding;
import org.attune.engine.model.ProcessFiles;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** XML that would harm its reader is refused before it does. */
class HostileXmlTests extends LintTest {

	@Test
	void anEntityFromAFileIsRefused() {
		assertThat(this.folder.replacing("talk.bpmn", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
				"<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")
			.replacing("talk.bpmn", "One moment", "&x;")
			.found("talk.bpmn", "line 1")).contains("DOCTYPE");
	}

	@Test
	void anEntityFromTheNetworkIsRefused() {
		assertThat(this.folder
			.replacing("talk.bpmn", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
					"<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\">")
			.found("talk.bpmn", "line 1")).contains("DOCTYPE");
	}

	@Test
	void entitiesThatExplodeAreRefused() {
		assertThat(this.folder
			.replacing("talk.bpmn", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
					"<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>")
			.replacing("talk.bpmn", "One moment", "&c;")
			.found("talk.bpmn", "line 1")).contains("DOCTYPE");
	}

	@Test
	void anEntityInADecisionIsRefused() {
		assertThat(this.folder
			.replacing("decisions/depth.dmn", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
					"<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")
			.found("decisions/depth.dmn", "line 1")).contains("DOCTYPE");
	}

	@Test
	void aFileThatIsNoXmlIsRefused() {
		assertThat(this.folder.with("talk.bpmn", "not a process").found("talk.bpmn", "line 1")).contains("well-formed");
	}

	@Test
	void anEmptyFileIsRefused() {
		assertThat(this.folder.with("talk.bpmn", "").found("talk.bpmn", "line 1")).contains("well-formed");
	}

	@Test
	void anotherKindOfXmlIsRefused() {
		assertThat(this.folder.with("talk.bpmn", "<html xmlns=\"http://www.w3.org/1999/xhtml\" />")
			.found("talk.bpmn", "html")).contains("definitions");
	}

	@Test
	void tenMegabytesAreRefused() {
		assertThat(
				this.folder.with("talk.bpmn", "<a>" + " ".repeat(10 * 1024 * 1024) + "</a>").found("talk.bpmn", "file"))
			.contains("too large");
		assertThat(this.folder.with("forms/check.form", " ".repeat(10 * 1024 * 1024)).found("forms/check.form", "file"))
			.contains("too large");
	}

	@Test
	void aHundredThousandLevelsAreRefusedWithoutOverflow() {
		assertThat(this.folder.with("talk.bpmn", "<a>".repeat(100_000)).found("talk.bpmn", "a")).contains("too deep");
	}

	@Test
	void manyElementsAreRefused() {
		assertThat(this.folder.with("talk.bpmn", "<a>" + "<b/>".repeat(100_000) + "</a>").found("talk.bpmn", "b"))
			.contains("too many");
	}

	@Test
	void manyAttributesAreRefusedInTime() {
		StringBuilder attributes = new StringBuilder();
		for (int i = 0; i < 50_000; i++) {
			attributes.append(" a").append(i).append("=''");
		}
		this.folder.with("talk.bpmn", "<a" + attributes + " />");
		assertTimeoutPreemptively(Duration.ofSeconds(10),
				() -> assertThat(this.folder.found("talk.bpmn", "line 1")).contains("well-formed"));
	}

	@Test
	void aNameInTwoDirectoriesIsRefused() {
		ProcessFiles twice = this.folder.files().and(this.path);
		assertThat(new Lint((file, content) -> List.of()).check(twice, ProcessFolder.WORK)).extracting(Finding::file)
			.contains("talk.bpmn", "forms/speak.form", "decisions/depth.dmn");
	}

}
