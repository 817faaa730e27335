package org.attune.oversight.act;

import java.time.Duration;
import java.util.List;

import org.attune.casefile.CaseFile;
import org.attune.casefile.OpenRuns;
import org.attune.casefile.Person;
import org.attune.engine.Engine;

import org.springframework.stereotype.Component;

/** A counselor gives more time: whatever waits for its time waits that much longer. */
@Component
class GiveTime implements Act {

	private static final List<String> CHOICES = List.of("P1D", "P3D", "P7D", "P14D");

	private static final Duration LEAST = Duration.ofHours(1);

	private static final Duration MOST = Duration.ofDays(30);

	private final Engine engine;

	private final OpenRuns runs;

	GiveTime(Engine engine, OpenRuns runs) {
		this.engine = engine;
		this.runs = runs;
	}

	@Override
	public String kind() {
		return "extend";
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
		Duration by = Lasting.read(wish.target(), LEAST, MOST);
		this.engine.delay(file, by);
		this.runs.extend(file, by);
	}

}
