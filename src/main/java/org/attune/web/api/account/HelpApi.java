package org.attune.web.api.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.help.Country;
import org.attune.help.HelpLine;
import org.attune.help.HelpLines;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom to call, for programs; nobody has to say who they are. */
@RestController
@Tag(name = "help")
class HelpApi {

	private final HelpLines help;

	HelpApi(HelpLines help) {
		this.help = help;
	}

	@GetMapping("/api/v1/help")
	@Operation(summary = "Whom to call in a country, or in all of them", description = """
			`country` is a code such as `DE`; one that there is no help for gives no items. `checked` says whether the \
			practice looked at the numbers itself.""")
	Found help(@RequestParam(required = false) String country, Locale language) {
		List<Country> found = (country == null) ? this.help.all(language) : this.help.of(country).stream().toList();
		return new Found(found.stream().map((each) -> CountryJson.of(each, language)).toList());
	}

	/** The help of some countries. */
	record Found(List<CountryJson> items) {
	}

	/** The help of one country. */
	record CountryJson(String country, String name, boolean checked, List<LineJson> lines) {

		static CountryJson of(Country country, Locale language) {
			return new CountryJson(country.code(), country.name(language), country.checked(),
					country.lines().stream().map(LineJson::of).toList());
		}

	}

	/** One number. */
	record LineJson(@Schema(allowableValues = {
			"emergency", "crisis", "violence", "child" }) String kind, String name, String number, String hours,
			String languages, String source, LocalDate checkedOn){

		static LineJson of(HelpLine line) {
			return new LineJson(line.kind().word(), line.name(), line.number(), line.hours(), line.languages(),
					line.source(), line.checked());
		}

	}

}
