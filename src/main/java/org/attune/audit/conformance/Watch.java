package org.attune.audit.conformance;

import java.util.List;

import org.attune.audit.entries.Bookmarks;
import org.attune.audit.entries.Entries;
import org.attune.audit.entries.Entry;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks every case whose trail has grown, as entries get their place in the log. */
@Verb
public class Watch {

	/** Who checks by other rules reads everything once more: then this name changes. */
	private static final String READER = "conformance-2";

	private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

	private static final int AT_ONCE = 1000;

	private final Bookmarks bookmarks;

	private final Entries entries;

	private final CaseModels models;

	private final Deviations deviations;

	Watch(Bookmarks bookmarks, Entries entries, CaseModels models, Deviations deviations) {
		this.bookmarks = bookmarks;
		this.entries = entries;
		this.models = models;
		this.deviations = deviations;
	}

	/** Reads on; false when there was nothing more to read. */
	public boolean readOn() {
		List<Entry> next = this.entries.from(this.bookmarks.take(READER), AT_ONCE);
		if (next.isEmpty()) {
			return false;
		}
		next.stream().map(Entry::caseId).distinct().map(CaseId::new).forEach(this::check);
		this.bookmarks.put(READER, next.get(next.size() - 1).seq() + 1);
		return true;
	}

	/** A case that cannot be checked keeps no other one from it. */
	private void check(CaseId caseId) {
		try {
			keep(caseId);
		}
		catch (RuntimeException ex) {
			LOG.error("Case {} cannot be checked: {}", caseId, ex.getClass().getSimpleName());
		}
	}

	private void keep(CaseId caseId) {
		List<Deviation> found = Check.of(this.entries.of(caseId), this.models.of(caseId));
		found.stream()
			.filter((each) -> each.kind().isAlarm())
			.forEach((each) -> LOG.warn("Case {} does not conform: {} at entry {}", caseId, each.kind().word(),
					each.seq()));
		this.deviations.keep(caseId, found);
	}

}
