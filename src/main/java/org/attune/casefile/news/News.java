package org.attune.casefile.news;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.attune.terms.CaseId;

/**
 * What one transaction changed in a case, for whom: ids, and nothing of what was said.
 *
 * @param changes the changes, by the account of the one whose view it is
 */
public record News(CaseId caseId, Map<UUID, Set<Change>> changes) {

	/** The channel of the database that news go through. */
	public static final String CHANNEL = "attune_news";

	/**
	 * The news as they travel: 37 letters for the case, at most 42 for each person.
	 * PostgreSQL takes 7,999, so there is room for 189 people.
	 */
	public String text() {
		return this.caseId + this.changes.entrySet()
			.stream()
			.map((each) -> " " + each.getKey() + "=" + digits(each.getValue()))
			.collect(Collectors.joining());
	}

	private static String digits(Set<Change> changes) {
		return changes.stream().map((change) -> Integer.toString(change.ordinal())).collect(Collectors.joining());
	}

	/** Reads what {@link #text()} wrote. */
	static News of(String text) {
		String[] parts = text.split(" ");
		Map<UUID, Set<Change>> changes = new LinkedHashMap<>();
		for (int place = 1; place < parts.length; place++) {
			String[] person = parts[place].split("=");
			Set<Change> each = EnumSet.noneOf(Change.class);
			person[1].chars().forEach((digit) -> each.add(Change.values()[digit - '0']));
			changes.put(UUID.fromString(person[0]), each);
		}
		return new News(CaseId.of(parts[0]), changes);
	}

}
