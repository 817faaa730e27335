package org.attune.oversight.act;

import java.util.List;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Pause;
import org.attune.casefile.Person;
import org.attune.engine.Resting;

import org.springframework.stereotype.Component;

/** A counselor lets everybody rest for as long as the target says. */
@Component
class BeginBreak implements Act {

	private static final List<String> CHOICES = List.of("PT20M", "PT1H", "P1D", "P3D", "P7D");

	private final Resting resting;

	BeginBreak(Resting resting) {
		this.resting = resting;
	}

	@Override
	public String kind() {
		return "pause";
	}

	@Override
	public Needs needs() {
		return Needs.TARGET;
	}

	@Override
	public List<String> targets(CaseFile file) {
		return CHOICES;
	}

	@Override
	public void carryOut(CaseFile file, Person counselor, Wish wish) {
		this.resting.begin(file, counselor, Lasting.read(wish.target(), Pause.SHORTEST, Pause.LONGEST));
	}

}
