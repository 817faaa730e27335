package org.attune.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Whom to call in each country: what came with the program, and in its place what the
 * practice wrote. Nobody outside is asked.
 */
@Component
@EnableConfigurationProperties(HelpSettings.class)
public class HelpLines {

	private static final String FILES = "[A-Z]{2}\\.properties";

	private final Map<String, Country> countries = new TreeMap<>();

	HelpLines(HelpSettings settings) {
		read("classpath:help/*.properties", false);
		if (settings.directory() != null) {
			read(settings.directory().toUri() + "/*.properties", true);
		}
	}

	private void read(String pattern, boolean checked) {
		try {
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
				if (file.getFilename().matches(FILES)) {
					Country country = HelpFile.read(file, checked);
					this.countries.put(country.code(), country);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All of them, by their names in a language. */
	public List<Country> all(Locale language) {
		return this.countries.values()
			.stream()
			.sorted(Comparator.comparing((country) -> country.name(language), Collator.getInstance(language)))
			.toList();
	}

	/** The country of that code, such as {@code DE}; empty for one without help here. */
	public Optional<Country> of(String code) {
		return Optional.ofNullable(code).map((text) -> this.countries.get(text.strip().toUpperCase(Locale.ROOT)));
	}

	/**
	 * The country somebody means by the place where they live, as they wrote it; else the
	 * one that their time zone is in, else the one that their language names.
	 * @param place their own words, or null
	 * @param language such as {@code de-AT}
	 * @param zone their time zone; null if nobody knows it
	 */
	public Optional<Country> guess(String place, Locale language, TimeZone zone) {
		return Optional.ofNullable(place)
			.flatMap((said) -> this.countries.values().stream().filter((one) -> one.isIn(said, language)).findFirst())
			.or(() -> Optional.ofNullable(zone).flatMap(this::around))
			.or(() -> of(language.getCountry()));
	}

	private Optional<Country> around(TimeZone zone) {
		return this.countries.values().stream().filter((one) -> one.zones().contains(zone.getID())).findFirst();
	}

}
