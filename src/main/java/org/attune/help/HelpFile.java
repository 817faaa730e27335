package org.attune.help;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;

/**
 * Reads the file of one country, such as {@code DE.properties}: {@code zones}, and for
 * each kind of help {@code number}, {@code hours}, {@code languages}, {@code source},
 * {@code checked} and, if it has one, {@code name}.
 */
final class HelpFile {

	private final String file;

	private final Properties texts = new Properties();

	private HelpFile(Resource resource) {
		this.file = resource.getFilename();
		try (InputStreamReader content = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
			this.texts.load(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Country read(Resource resource, boolean checked) {
		HelpFile help = new HelpFile(resource);
		List<HelpLine> lines = Stream.of(HelpLine.Kind.values()).filter(help::has).map(help::line).toList();
		return new Country(help.file.substring(0, help.file.indexOf('.')), help.zones(), lines, checked);
	}

	private boolean has(HelpLine.Kind kind) {
		return kind == HelpLine.Kind.EMERGENCY || this.texts.containsKey(kind.word() + ".number");
	}

	private HelpLine line(HelpLine.Kind kind) {
		String of = kind.word() + ".";
		return new HelpLine(kind, this.texts.getProperty(of + "name", ""), said(of + "number"), said(of + "hours"),
				said(of + "languages"), said(of + "source"), day(of + "checked"));
	}

	private Set<String> zones() {
		return Set.of(StringUtils.tokenizeToStringArray(this.texts.getProperty("zones", ""), " ,"));
	}

	private LocalDate day(String key) {
		try {
			return LocalDate.parse(said(key));
		}
		catch (DateTimeParseException ex) {
			throw new IllegalStateException("In the help file " + this.file + ", write " + key + " as 2026-11-28", ex);
		}
	}

	private String said(String key) {
		String text = this.texts.getProperty(key);
		if (!StringUtils.hasText(text)) {
			throw new IllegalStateException("In the help file " + this.file + ", say " + key);
		}
		return text.strip();
	}

}
