package org.attune.help;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Help outside, by country. */
class HelpLinesTests {

	private static final String LINE = """
			emergency.number=112
			emergency.hours=always
			emergency.languages=de
			emergency.source=https://example.org
			emergency.checked=2026-12-01
			""";

	private final HelpLines lines = new HelpLines(new HelpSettings(null));

	@TempDir
	Path directory;

	@Test
	void everyCountryHasAnEmergencyNumberAndEachNumberASourceAndADate() {
		assertThat(this.lines.all(Locale.ENGLISH)).hasSizeGreaterThanOrEqualTo(25).allSatisfy((country) -> {
			assertThat(country.name(Locale.ENGLISH)).as(country.code()).isNotEqualTo(country.code());
			assertThat(country.zones()).isNotEmpty().isSubsetOf(TimeZone.getAvailableIDs());
			assertThat(country.lines().get(0).kind()).isEqualTo(HelpLine.Kind.EMERGENCY);
			assertThat(country.lines()).hasSizeGreaterThan(1).allSatisfy((line) -> {
				assertThat(line.dial()).matches("(%23)?[0-9]{2,13}");
				assertThat(line.source()).startsWith("https://");
				assertThat(line.checked()).hasToString("2026-11-28");
			});
			assertThat(country.checked()).as("no practice looked at it").isFalse();
		});
	}

	@ParameterizedTest
	@CsvSource({ "Germany,en,,DE", "near Vienna (Austria),en,,AT", "Deutschland,de,,DE", "de,en,,DE",
			"Atlantis,en,Europe/Oslo,NO", ",en,Asia/Tokyo,JP", ",en-US,Europe/Paris,FR", ",en-US,,US", ",de,,",
			",en,Antarctica/Troll," })
	void theCountryIsTheOneTheyNamedOrThatOfTheirZoneOrLanguage(String place, String language, String zone,
			String country) {
		assertThat(this.lines.guess(place, Locale.forLanguageTag(language),
				(zone != null) ? TimeZone.getTimeZone(zone) : null))
			.map(Country::code)
			.isEqualTo(Optional.ofNullable(country));
	}

	/** Statement 16, as far as it is this package's to keep. */
	@Test
	void helpIsThereWithinOneSecondAndNobodyOutsideIsAsked() {
		long before = System.nanoTime();
		assertThat(this.lines.guess("Ireland", Locale.ENGLISH, null)).isPresent();
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
		JavaClasses own = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("org.attune.help");
		assertThat(own).isNotEmpty();
		noClasses().should()
			.dependOnClassesThat()
			.haveNameMatching("java\\.net\\.(?!URI$).*|org\\.springframework\\.(web|http)\\..*")
			.check(own);
	}

	@Test
	void aPracticePutsItsOwnFilesInPlaceOfThese() throws IOException {
		write("DE.properties", "zones=Europe/Berlin\n" + LINE);
		write("SK.properties", LINE);
		HelpLines own = new HelpLines(new HelpSettings(this.directory));
		assertThat(own.of("de")).hasValueSatisfying((country) -> {
			assertThat(country.lines()).hasSize(1);
			assertThat(country.checked()).isTrue();
		});
		assertThat(own.of("SK")).isPresent();
		assertThat(own.of("AT")).as("the others stay").map(Country::checked).contains(false);
	}

	@Test
	void aFileThatLacksSomethingIsNamedAtOnce() throws IOException {
		write("DE.properties", LINE.replace("emergency.source=https://example.org", ""));
		assertThatIllegalStateException().isThrownBy(() -> new HelpLines(new HelpSettings(this.directory)))
			.withMessageContaining("DE.properties")
			.withMessageContaining("emergency.source");
		write("DE.properties", LINE.replace("2026-12-01", "December"));
		assertThatIllegalStateException().isThrownBy(() -> new HelpLines(new HelpSettings(this.directory)))
			.withMessageContaining("emergency.checked");
	}

	private void write(String file, String content) throws IOException {
		Files.writeString(this.directory.resolve(file), content);
	}

}
