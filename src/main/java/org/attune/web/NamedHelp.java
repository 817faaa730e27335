package org.attune.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.help.Country;
import org.attune.help.HelpLine;
import org.attune.help.HelpLines;
import org.attune.terms.Refusal;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Lines of the table of help that a counselor names to people. They stand there in words,
 * as they were on that day: the table may change, what was said does not.
 */
@Component
public class NamedHelp {

	private static final Set<String> KINDS = Set.of("refer", "refer-out");

	private final HelpLines help;

	private final MessageSource messages;

	NamedHelp(HelpLines help, MessageSource messages) {
		this.help = help;
		this.messages = messages;
	}

	/** What can be named in an act of that kind; what the practice wrote comes first. */
	public List<Country> choices(String kind, Locale language) {
		return KINDS.contains(kind)
				? this.help.all(language).stream().sorted(Comparator.comparing(Country::checked).reversed()).toList()
				: List.of();
	}

	/**
	 * A counselor's own words, and below them the lines chosen; refused as invalid for
	 * one that is not there, or where none has a place.
	 * @param text null for no words of their own
	 * @param chosen such as {@code DE.crisis}; null for none
	 */
	public String with(String kind, String text, List<String> chosen, Locale language) {
		if (chosen == null || chosen.isEmpty()) {
			return text;
		}
		if (!KINDS.contains(kind)) {
			throw Refusal.invalidRequest("help", "unknown-field");
		}
		List<String> parts = new ArrayList<>();
		if (text != null && !text.isBlank()) {
			parts.add(text.strip());
		}
		parts.add(chosen.stream().map((one) -> line(one, language)).collect(Collectors.joining("\n")));
		return String.join("\n\n", parts);
	}

	private String line(String chosen, Locale language) {
		int dot = Math.max(chosen.indexOf('.'), 0);
		Country country = this.help.of(chosen.substring(0, dot)).orElseThrow(NamedHelp::unknown);
		HelpLine line = country.lines()
			.stream()
			.filter((each) -> chosen.substring(dot).equals("." + each.kind().word()))
			.findFirst()
			.orElseThrow(NamedHelp::unknown);
		String name = line.name().isEmpty()
				? this.messages.getMessage("help.line." + line.kind().word(), null, language) : line.name();
		return this.messages.getMessage("act.help.said",
				new Object[] { country.name(language), name, line.number(), line.hours(), line.source() }, language);
	}

	private static Refusal unknown() {
		return Refusal.invalidRequest("help", "choice");
	}

}
