package org.attune.oversight.act;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Person;
import org.attune.engine.Engine;

import org.springframework.stereotype.Component;

/** A counselor ends a case; to the people in it, it has ended like any other. */
@Component
class CloseCase implements Act {

	private static final String OUTCOME = "closed";

	private final Engine engine;

	CloseCase(Engine engine) {
		this.engine = engine;
	}

	@Override
	public String kind() {
		return "close";
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
	public void carryOut(CaseFile file, Person counselor, Wish wish) {
		this.engine.end(file, OUTCOME);
	}

}
