package org.attune.audit.conformance;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.attune.audit.entries.Entries;
import org.attune.audit.entries.Entry;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;

/** An auditor has a case held against its model, as it stands now. */
@Verb
public class CheckCase {

	private final Entries entries;

	private final CaseModels models;

	CheckCase(Entries entries, CaseModels models) {
		this.entries = entries;
		this.models = models;
	}

	/** What was found; refused as not found where there is no such case. */
	public Checked check(CaseId caseId) {
		Models drawn = this.models.of(caseId);
		List<Entry> trail = this.entries.of(caseId);
		if (trail.isEmpty()) {
			throw Refusal.notFound();
		}
		Map<Boolean, List<Deviation>> found = Check.of(trail, drawn)
			.stream()
			.collect(Collectors.partitioningBy((each) -> each.kind().isAlarm()));
		return new Checked(caseId, trail.get(0).process(), trail.get(trail.size() - 1).seq(), found.get(true),
				found.get(false), Fairness.of(trail));
	}

	/**
	 * A case that was checked.
	 *
	 * @param until the place of its last entry
	 * @param deviations what does not fit its model
	 * @param late answers that came late, which people may
	 */
	public record Checked(CaseId caseId, String process, long until, List<Deviation> deviations, List<Deviation> late,
			Fairness fairness) {

		/** Whether it ran as its model says. */
		public boolean conforms() {
			return this.deviations.isEmpty();
		}

	}

}
