package org.attune.session;

import org.attune.engine.Verb;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseList;
import org.attune.casefile.Contributions;
import org.attune.casefile.Person;
import org.attune.help.Country;
import org.attune.help.HelpLines;
import org.attune.terms.Visitor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody finds help outside where they live, as they said themselves when they said
 * yes; else where their device seems to be. Nothing of it is kept.
 */
@Verb
public class FindHelp {

	private static final String REGION = "region";

	private final CaseList list;

	private final CaseFiles cases;

	private final Contributions contributions;

	private final JsonMapper json;

	private final HelpLines help;

	FindHelp(CaseList list, CaseFiles cases, Contributions contributions, JsonMapper json, HelpLines help) {
		this.list = list;
		this.cases = cases;
		this.contributions = contributions;
		this.json = json;
		this.help = help;
	}

	/**
	 * The country to show first; empty where nothing tells it.
	 * @param visitor who asks; null if nobody knows
	 * @param zone the time zone of their device; null if it does not tell
	 */
	public Optional<Country> near(Visitor visitor, Locale language, TimeZone zone) {
		return this.help.guess(region(visitor), language, zone);
	}

	private String region(Visitor visitor) {
		if (visitor == null || visitor.kind() != Visitor.Kind.PARTICIPANT) {
			return null;
		}
		List<String> said = this.list.of(visitor.account())
			.stream()
			.map((place) -> this.cases.read(place.id()))
			.flatMap((file) -> said(file, file.as(visitor.account())).stream())
			.toList();
		return said.isEmpty() ? null : said.get(0);
	}

	private List<String> said(CaseFile file, Person me) {
		return this.contributions.all(file)
			.stream()
			.filter((each) -> each.author().equals(me.id()))
			.map((each) -> each.read(me, file, this.json).get(REGION))
			.filter(Objects::nonNull)
			.map(Object::toString)
			.toList();
	}

}
