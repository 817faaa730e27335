package org.attune.oversight.act;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Person;
import org.attune.engine.Engine;

import org.springframework.stereotype.Component;

/**
 * A counselor names other help, and ends the case with it: the people find that list on
 * the page of the case.
 */
@Component
class ReferOut implements Act {

	private static final String OUTCOME = "referred";

	private final Engine engine;

	ReferOut(Engine engine) {
		this.engine = engine;
	}

	@Override
	public String kind() {
		return "refer-out";
	}

	@Override
	public Needs needs() {
		return new Needs(Part.NONE, Part.NEEDED, Part.NONE);
	}

	@Override
	public boolean duringBreaks() {
		return true;
	}

	@Override
	public void carryOut(CaseFile file, Person counselor, Wish wish) {
		this.engine.end(file, OUTCOME);
	}

}
