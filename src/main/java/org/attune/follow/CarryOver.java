package org.attune.follow;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Counselors;
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

	CarryOver(Ways ways, Counselors counselors, Shuttles shuttles) {
		this.ways = ways;
		this.counselors = counselors;
		this.shuttles = shuttles;
	}

	void carry(CaseFile from, CaseFile to) {
		this.ways.carry(from, to);
		if (from.shuttleSince() != null) {
			if (to.counselor().isEmpty()) {
				from.counselor().ifPresent((one) -> this.counselors.assign(to, one.account(), one.name()));
			}
			this.shuttles.begin(to);
		}
	}

}
