package org.attune.engine.lint;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.attune.engine.finding.Finding;
import org.attune.engine.model.ProcessFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** XML that would harm its reader is refused before it does. */
class HostileXmlTests {

	@TempDir
	private Path path;

	private ProcessFolder folder;

	@BeforeEach
	void aGoodFolder() {
		this.folder = ProcessFolder.good(this.path);
	}

	@Test
	void anEntityFromAFileIsRefused() {
		this.folder.replacing("talk.bpmn", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
				"<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")
			.replacing("talk.bpmn", "One moment", "&x;")
			.isRefused("talk.bpmn", "line 1", "DOCTYPE");
	}

	@Test
	void anEntityFromTheNetworkIsRefused() {
		this.folder
			.replacing("talk.bpmn", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
					"<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\">")
			.isRefused("talk.bpmn", "line 1", "DOCTYPE");
	}

	@Test
	void entitiesThatExplodeAreRefused() {
		this.folder
			.replacing("talk.bpmn", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
					"<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>")
			.replacing("talk.bpmn", "One moment", "&c;")
			.isRefused("talk.bpmn", "line 1", "DOCTYPE");
	}

	@Test
	void anEntityInADecisionIsRefused() {
		this.folder
			.replacing("decisions/depth.dmn", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
					"<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")
			.isRefused("decisions/depth.dmn", "line 1", "DOCTYPE");
	}

	@Test
	void aFileThatIsNoXmlIsRefused() {
		this.folder.with("talk.bpmn", "not a process").isRefused("talk.bpmn", "line 1", "well-formed");
	}

	@Test
	void anEmptyFileIsRefused() {
		this.folder.with("talk.bpmn", "").isRefused("talk.bpmn", "line 1", "well-formed");
	}

	@Test
	void anotherKindOfXmlIsRefused() {
		this.folder.with("talk.bpmn", "<html xmlns=\"http://www.w3.org/1999/xhtml\" />")
			.isRefused("talk.bpmn", "html", "definitions");
	}

	@Test
	void tenMegabytesAreRefused() {
		this.folder.with("talk.bpmn", "<a>" + " ".repeat(10 * 1024 * 1024) + "</a>")
			.isRefused("talk.bpmn", "file", "too large");
		this.folder.with("forms/check.form", " ".repeat(10 * 1024 * 1024))
			.isRefused("forms/check.form", "file", "too large");
	}

	@Test
	void aHundredThousandLevelsAreRefusedWithoutOverflow() {
		this.folder.with("talk.bpmn", "<a>".repeat(100_000)).isRefused("talk.bpmn", "a", "too deep");
	}

	@Test
	void manyElementsAreRefused() {
		this.folder.with("talk.bpmn", "<a>" + "<b/>".repeat(100_000) + "</a>").isRefused("talk.bpmn", "b", "too many");
	}

	@Test
	void manyAttributesAreRefusedInTime() {
		StringBuilder attributes = new StringBuilder();
		for (int i = 0; i < 50_000; i++) {
			attributes.append(" a").append(i).append("=''");
		}
		this.folder.with("talk.bpmn", "<a" + attributes + " />");
		assertTimeoutPreemptively(Duration.ofSeconds(10),
				() -> this.folder.isRefused("talk.bpmn", "line 1", "well-formed"));
	}

	@Test
	void aNameInTwoDirectoriesIsRefused() {
		ProcessFiles twice = this.folder.files().and(this.path);
		assertThat(new Lint((file, content) -> List.of()).check(twice, ProcessFolder.WORK)).extracting(Finding::file)
			.contains("talk.bpmn", "forms/speak.form", "decisions/depth.dmn");
	}

}
