package org.attune.coach;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Which coach speaks. Beside English the tests have a few rules in Esperanto, which the
 * product has not.
 */
class CoachesTests {

	private static final Locale ESPERANTO = Locale.forLanguageTag("eo");

	private final Coaches coaches = new Coaches(CoachSettings.NONE);

	@ParameterizedTest
	@ValueSource(strings = { "de", "zh", "*", "", "en-GB", "de-AT" })
	void inALanguageWithoutRulesItSpeaksEnglishAsThePagesDo(String tag) {
		Locale language = Locale.forLanguageTag(tag);
		assertThat(this.coaches.remarks("You never help me.", Moment.SPEAK, language)).extracting(Remark::rule)
			.containsExactly("R01");
		assertThat(this.coaches.remarks("I will kill you.", Moment.SPEAK, language)).extracting(Remark::level)
			.containsExactly(Level.SAFETY);
	}

	@Test
	void aFileOfRulesIsAllThatALanguageTakes() {
		assertThat(this.coaches.remarks("Vi neniam helpas min.", Moment.SPEAK, ESPERANTO)).singleElement()
			.satisfies((remark) -> {
				assertThat(remark.rule()).isEqualTo("R01");
				assertThat(remark.suggestion()).isEqualTo("Kiu tago gravis al vi?");
			});
		assertThat(this.coaches.remarks("You never help me.", Moment.SPEAK, ESPERANTO)).isEmpty();
		assertThat(this.coaches.suggestion("R01", ESPERANTO)).isEqualTo("Kiu tago gravis al vi?");
	}

	@Test
	void theWordsWithWhichSomebodyComesBackToTheirOwnAreThoseOfTheLanguage() {
		assertThat(this.coaches.remarks("Vi diris ke vi neniam dormas.", Moment.REFLECT, ESPERANTO)).isEmpty();
		assertThat(this.coaches.remarks("Vi diris ke vi dormas sed vi neniam helpas.", Moment.REFLECT, ESPERANTO))
			.isNotEmpty();
	}

	@Test
	void aThreatIsHeardInEachLanguageWhateverTheAuthorReads() {
		assertThat(this.coaches.remarks("I will kill you. Vi neniam helpas min.", Moment.SPEAK, ESPERANTO))
			.extracting((remark) -> remark.rule() + " " + remark.level())
			.containsExactly("R09 SAFETY", "R01 NUDGE");
		assertThat(this.coaches.remarks("Mi mortigos vin.", Moment.NONE, Locale.ENGLISH)).extracting(Remark::level)
			.containsExactly(Level.SAFETY);
	}

	@Test
	void theEnvironmentMayWriteIdsOfRulesInSmallLetters() {
		CoachSettings settings = new Binder(
				ConfigurationPropertySources
					.from(new SystemEnvironmentPropertySource("systemEnvironment",
							Map.of("ATTUNE_COACH_LEVELS_R02", "hold", "ATTUNE_COACH_OFF", "r16",
									"ATTUNE_COACH_WORDING_R01", "Which day?"))))
			.bind("attune.coach", CoachSettings.class)
			.get();
		Coaches changed = new Coaches(settings);
		assertThat(changed.remarks("You're so selfish.", Moment.SPEAK, Locale.ENGLISH)).extracting(Remark::level)
			.containsExactly(Level.HOLD);
		assertThat(changed.remarks("Forget it.", Moment.SPEAK, Locale.ENGLISH)).isEmpty();
		assertThat(changed.suggestion("R01", Locale.ENGLISH)).isEqualTo("Which day?");
	}

	@Test
	void aSettingForARuleThatIsNotThereStopsTheStartAndNamesIt() {
		CoachSettings settings = new CoachSettings(Set.of("R16", "R99"), Map.of("r98", Level.HINT), Map.of("R01", "a"));
		assertThatIllegalStateException().isThrownBy(() -> new Coaches(settings))
			.withMessageContaining("R98")
			.withMessageContaining("R99")
			.withMessageNotContaining("R16");
	}

}
