package org.attune.oversight;

import java.util.List;

import org.attune.casefile.RemarkCounts;
import org.attune.engine.Verb;
import org.attune.terms.Visitor;

/** A counselor looks at what people make of the coach; of whom, nobody knows. */
@Verb
public class LookAtCoach {

	private final RemarkCounts counts;

	LookAtCoach(RemarkCounts counts) {
		this.counts = counts;
	}

	/**
	 * The counts of each rule that was ever shown. Refused as not found for who does not
	 * counsel.
	 */
	public List<Line> counts(Visitor visitor) {
		Staff.requireCounselor(visitor);
		return this.counts.all()
			.stream()
			.map((line) -> new Line(line.rule(), line.shown(), line.taken(), line.dismissed()))
			.toList();
	}

	/** How often a rule was shown, its words taken up, and the rule dismissed. */
	public record Line(String rule, long shown, long taken, long dismissed) {
	}

}
