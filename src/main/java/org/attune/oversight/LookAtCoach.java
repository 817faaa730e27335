package org.attune.oversight;

import java.util.List;
import java.util.Locale;

import org.attune.casefile.RemarkCounts;
import org.attune.coach.Coaches;
import org.attune.engine.Verb;
import org.attune.terms.Visitor;

/** A counselor looks at what people make of the coach; of whom, nobody knows. */
@Verb
public class LookAtCoach {

	private final RemarkCounts counts;

	private final Coaches coaches;

	LookAtCoach(RemarkCounts counts, Coaches coaches) {
		this.counts = counts;
		this.coaches = coaches;
	}

	/**
	 * The counts of each rule that was ever shown. Refused as not found for who does not
	 * counsel.
	 */
	public List<Line> counts(Visitor visitor, Locale language) {
		Staff.requireCounselor(visitor);
		return this.counts.all()
			.stream()
			.map((line) -> new Line(line.rule(), this.coaches.suggestion(line.rule(), language), line.shown(),
					line.taken(), line.dismissed()))
			.toList();
	}

	/**
	 * How often a rule was shown, its words taken up, and the rule dismissed.
	 *
	 * @param suggestion what it says, in the language of the reader; null of a rule that
	 * is no more
	 */
	public record Line(String rule, String suggestion, long shown, long taken, long dismissed) {
	}

}
