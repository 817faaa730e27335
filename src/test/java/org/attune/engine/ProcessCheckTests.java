package org.attune.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.attune.engine.finding.Finding;
import org.attune.engine.model.ProcessFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What keeps a directory of process files from being deployed. */
class ProcessCheckTests {

	private static final String FORM = """
			{
			  "id": "wish",
			  "type": "default",
			  "schemaVersion": 17,
			  "components": [
			    { "type": "textfield", "id": "Field_wish", "key": "wish", "label": "What do you wish for?" }
			  ]
			}
			""";

	private static final Path OWN = Path.of("src/test/processes");

	@TempDir
	private Path directory;

	@Test
	void theOwnProcessesAreClean() {
		ProcessFiles own = ProcessFiles.own();
		assertThat(own.processes()).isNotEmpty();
		assertThat(ProcessCheck.check(own, Works.PROPERTIES)).isEmpty();
	}

	@Test
	void aCopyOfTheOwnProcessesIsAccepted() {
		copyOwn();
		assertThat(ProcessFiles.of(this.directory).byName()).isNotEmpty();
		assertThat(ProcessCheck.directory(this.directory).findings()).isEmpty();
	}

	@Test
	void aCopyThatAddsFilesIsAccepted() {
		copyOwn();
		write("forms/wish.form", FORM);
		assertThat(ProcessCheck.directory(this.directory).findings()).isEmpty();
	}

	@Test
	void aDirectoryThatOnlyAddsIsAccepted() {
		write("forms/wish.form", FORM);
		write("forms/wish_de.properties", "wish.label=Was wünschst du dir?");
		assertThat(ProcessCheck.directory(this.directory).findings()).isEmpty();
	}

	@Test
	void aFileOfTheProductCannotBeReplaced() {
		write("forms/speak.form", FORM.replace("\"id\": \"wish\"", "\"id\": \"speak\""));
		assertThat(ProcessCheck.directory(this.directory).findings()).singleElement()
			.asString()
			.startsWith("forms/speak.form: file: A file of this name is in two directories");
	}

	@Test
	void aFormWithATemplateIsRefused() {
		write("forms/wish.form", FORM.replace("What do you wish for?", "Hello {{name}}"));
		assertThat(check()).containsExactly(new Finding("forms/wish.form", "wish",
				"Templates are not allowed: take out the double curly brackets."));
		assertThat(ProcessCheck.directory(this.directory).findings())
			.containsExactly("forms/wish.form: wish: Templates are not allowed: take out the double curly brackets.");
	}

	@Test
	void aFormThatIsNoJsonIsFoundOnce() {
		write("forms/wish.form", "{");
		assertThat(check()).singleElement().satisfies((finding) -> {
			assertThat(finding.file()).isEqualTo("forms/wish.form");
			assertThat(finding.element()).isEqualTo("wish");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "invite", "uninvite" })
	void workOnTheListMayBeAskedFor(String work) throws IOException {
		askingFor(work);
		assertThat(check()).isEmpty();
		assertThat(ProcessCheck.directory(this.directory).findings()).isEmpty();
	}

	@Test
	void workThatNobodyDoesIsRefused() throws IOException {
		askingFor("celebrate");
		String reason = "There is no piece of work called celebrate. Known are: invite, uninvite, welcome.";
		assertThat(check()).containsExactly(new Finding("working.bpmn", "work", reason));
		assertThat(ProcessCheck.directory(this.directory).findings()).containsExactly("working.bpmn: work: " + reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "value=\"P7D\"|value=\"7 days\"|must be an ISO 8601 duration",
			"name=\"accept\"|name=\"accepts\"|no property accepts", "join_in.answer=yes,|join_in=yes,|task.field=value",
			"join_in.answer=yes,|join_out.answer=yes,|no task join_out",
			"join_in.answer=yes,|join_in.answer=aye,|aye is no choice" })
	void whatIsSaidToWorkIsChecked(String right, String wrong, String reason) throws IOException {
		for (String form : List.of("forms/note.form", "forms/choose.form")) {
			write(form, Files.readAllBytes(OWN.resolve(form)));
		}
		String process = Files.readString(OWN.resolve("inviting.bpmn"));
		write("inviting.bpmn", process);
		assertThat(check()).isEmpty();
		write("inviting.bpmn", process.replace(right, wrong));
		assertThat(check()).singleElement().satisfies((finding) -> {
			assertThat(finding.element()).isEqualTo("invite");
			assertThat(finding.reason()).contains(reason);
		});
	}

	@Test
	void aTranslationOfAFormThatDoesNotExistIsRefused() {
		write("forms/wish_de.properties", "wish.label=Was wünschst du dir?");
		assertThat(check()).containsExactly(new Finding("forms/wish_de.properties", "file",
				"Name a file of texts <form>_<language>.properties, "
						+ "<form>_<kind>.properties or <form>_<kind>_<language>.properties, with a form that is there. "
						+ "Kinds are friends, partners, family and other."));
	}

	@Test
	void aTranslationOfNothingInTheFormIsRefused() {
		write("forms/wish.form", FORM);
		write("forms/wish_de.properties", "hope.label=Was hoffst du?");
		assertThat(check()).containsExactly(new Finding("forms/wish_de.properties", "wish",
				"There is nothing in the form that is called \"hope.label\"."));
	}

	private List<Finding> check() {
		return ProcessCheck.check(ProcessFiles.of(this.directory), Works.PROPERTIES);
	}

	private void askingFor(String work) throws IOException {
		write("working.bpmn", Files.readString(Path.of("src/test/resources/working.bpmn")).replace("invite", work));
	}

	private void copyOwn() {
		for (Map.Entry<String, byte[]> file : ProcessFiles.own().byName().entrySet()) {
			write(file.getKey(), file.getValue());
		}
	}

	private void write(String file, String content) {
		write(file, content.getBytes(StandardCharsets.UTF_8));
	}

	private void write(String file, byte[] content) {
		try {
			Path path = this.directory.resolve(file);
			Files.createDirectories(path.getParent());
			Files.write(path, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
