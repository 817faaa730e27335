package org.attune.takeaway;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.session.reading.ContributionView;
import org.attune.terms.CaseId;

/**
 * What the people of a case have all said yes to, as one of them may read it.
 *
 * @param people the names of those who took part
 * @param parts what was agreed; empty while nothing is
 */
public record Agreement(CaseId caseId, String topic, String outcome, List<String> people, List<Part> parts) {

	/** Whether there is anything that all said yes to. */
	public boolean made() {
		return !this.parts.isEmpty();
	}

	/** The dates of all parts. */
	public List<DueDate> dates() {
		return this.parts.stream().flatMap((part) -> part.dates().stream()).toList();
	}

	/** All words of its texts, line by line. */
	public Set<String> words() {
		return this.parts.stream()
			.flatMap((part) -> part.texts().stream())
			.flatMap((text) -> text.lines().stream())
			.flatMap(Agreement::words)
			.collect(Collectors.toSet());
	}

	private static Stream<String> words(ContributionView.Line line) {
		return Stream.concat(Stream.ofNullable(line.text()),
				line.rows().stream().flatMap(List::stream).flatMap(Agreement::words));
	}

	/**
	 * One thing they said yes to.
	 *
	 * @param texts one text for all, or what each of them wrote, side by side
	 * @param signedBy the names of those who said yes
	 * @param at when the last yes was there for all to read
	 * @param dates what is to be done when, the first one first
	 */
	public record Part(List<Text> texts, List<String> signedBy, Instant at, List<DueDate> dates) {

		/** Whether people see it in ways of their own, and put them side by side. */
		public boolean sideBySide() {
			return this.texts.size() > 1;
		}

	}

	/**
	 * What one of them wrote.
	 *
	 * @param takenBack whether its author took it back; others read none of it then
	 */
	public record Text(String name, List<ContributionView.Line> lines, boolean takenBack) {
	}

}
