package org.attune.casefile.safety;

import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Trail;

import org.springframework.stereotype.Component;

/**
 * Every text of a case goes through its counselor, or does no more. The trail tells so in
 * the same way whoever wanted it.
 */
@Component
public class Shuttles {

	private final CaseFiles cases;

	private final Trail trail;

	Shuttles(CaseFiles cases, Trail trail) {
		this.cases = cases;
		this.trail = trail;
	}

	/** From now on it does; once more changes nothing. */
	public void begin(CaseFile file) {
		if (file.shuttleSince() == null) {
			change(file, true);
		}
	}

	/** People write to each other; once more changes nothing. */
	public void end(CaseFile file) {
		if (file.shuttleSince() != null) {
			change(file, false);
		}
	}

	private void change(CaseFile file, boolean begins) {
		this.cases.shuttle(file, begins);
		this.trail.noteProcess(file, file.head().processVersion(), file.head().process(),
				begins ? "shuttle-began" : "shuttle-ended", Map.of());
	}

}
