package org.attune.follow;

import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Counselors;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.Ways;
import org.attune.casefile.safety.Shuttles;

import org.springframework.stereotype.Component;

/**
 * What held between people goes on to hold in another case of theirs: the ways in which
 * each is asked, and that a counselor, the same one, passes on their texts.
 */
@Component
class CarryOver {

	private final Ways ways;

	private final Counselors counselors;

	private final Shuttles shuttles;

	private final Trail trail;

	CarryOver(Ways ways, Counselors counselors, Shuttles shuttles, Trail trail) {
		this.ways = ways;
		this.counselors = counselors;
		this.shuttles = shuttles;
		this.trail = trail;
	}

	void carry(CaseFile from, CaseFile to) {
		this.ways.carry(from, to);
		if (from.shuttleSince() != null) {
			if (to.counselor().isEmpty()) {
				from.counselor().ifPresent((one) -> counsel(to, one));
			}
			this.shuttles.begin(to);
		}
	}

	/** Who counseled there does so here, and the trail says that they came. */
	void counsel(CaseFile to, Person counselor) {
		Person come = this.counselors.assign(to, counselor.account(), counselor.name());
		this.trail.note(to, come, to.head().process(), "counselor-came", Map.of());
	}

}
