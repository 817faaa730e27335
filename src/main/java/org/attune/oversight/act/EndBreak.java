package org.attune.oversight.act;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Person;
import org.attune.engine.Resting;

import org.springframework.stereotype.Component;

/**
 * A counselor ends the break that they began. One that somebody else asked for is theirs:
 * who needs to calm down is not hurried.
 */
@Component
class EndBreak implements Act {

	private final Resting resting;

	EndBreak(Resting resting) {
		this.resting = resting;
	}

	@Override
	public String kind() {
		return "resume";
	}

	@Override
	public Needs needs() {
		return Needs.NOTHING;
	}

	@Override
	public boolean duringBreaks() {
		return true;
	}

	@Override
	public boolean fits(CaseFile file) {
		return file.status() == CaseStatus.PAUSED && !file.person(file.pause().person()).participates();
	}

	@Override
	public void carryOut(CaseFile file, Person counselor, Wish wish) {
		this.resting.comeBack(file, counselor);
	}

}
