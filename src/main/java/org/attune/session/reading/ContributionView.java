package org.attune.session.reading;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.terms.PersonId;
import org.attune.terms.Privacy;

/**
 * Something a person said, with only the fields the reader may read.
 *
 * @param title the name of the task it answers
 * @param by the author; null as long as others may not know
 * @param name the author's name, or what stands there instead
 * @param mine whether the reader wrote it
 * @param privacy its class; a line can have a stricter one
 * @param takenBack whether its author took it back; others read none of it then
 * @param showing whether the reader, its author, can let the counselor read what is
 * private in it
 * @param zone the time zone by which times in it are meant; null if none is known
 * @param lines the same answers as people read them
 * @param rules why it went on from it as it did, where no person decided that
 */
public record ContributionView(UUID contributionId, String task, String title, String stage, PersonId by, String name,
		boolean mine, Privacy privacy, boolean takenBack, Showing showing, Instant at, Map<String, Object> answers,
		ZoneId zone, List<Line> lines, List<Why> rules) {

	/** What was said or chosen in words. */
	public List<Line> texts() {
		return this.lines.stream().filter((line) -> !line.ticked()).toList();
	}

	/** The boxes that were ticked; their labels say it all. */
	public List<Line> ticks() {
		return this.lines.stream().filter(Line::ticked).toList();
	}

	/** Of all that was said what is for a counselor alone, the newest first. */
	static List<ContributionView> confided(List<ContributionView> said) {
		return said.stream()
			.map(ContributionView::confided)
			.filter((one) -> !one.lines().isEmpty())
			.sorted(Comparator.comparing(ContributionView::at).reversed())
			.toList();
	}

	private ContributionView confided() {
		return new ContributionView(this.contributionId, this.task, this.title, this.stage, this.by, this.name,
				this.mine, this.privacy, this.takenBack, this.showing, this.at, this.answers, this.zone,
				this.lines.stream().filter((line) -> line.privacy() == Privacy.COUNSELOR).toList(), List.of());
	}

	/**
	 * Why it went on from it as it did.
	 *
	 * @param decision the id of the table that decided
	 * @param rule the id of the line that did
	 * @param sentence what the table says of that line
	 */
	public record Why(String decision, String rule, String sentence) {
	}

	/** Whether something private is shown to the counselor. */
	public enum Showing {

		IMPOSSIBLE, POSSIBLE, DONE

	}

	/**
	 * One answered field in words: its label, and what was said or chosen.
	 *
	 * @param privacy who may read it
	 * @param rows the rows of a list, each with its own lines; else empty
	 */
	public record Line(String key, String label, String text, boolean ticked, Privacy privacy, List<List<Line>> rows) {
	}

}
