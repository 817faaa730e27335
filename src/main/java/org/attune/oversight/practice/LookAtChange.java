package org.attune.oversight.practice;

import java.util.List;

import org.attune.casefile.sums.PairedChanges;
import org.attune.casefile.sums.PairedChanges.PairedChange;
import org.attune.engine.Verb;
import org.attune.terms.Visitor;

/**
 * Those who answer for the practice look if talks help: how what people said of
 * themselves changed, in sums over many talks.
 */
@Verb
public class LookAtChange {

	private final PairedChanges changes;

	LookAtChange(PairedChanges changes) {
		this.changes = changes;
	}

	/** The sums; refused as not found for others. */
	public List<PairedChange> look(Visitor visitor) {
		visitor.require(Visitor.Kind.ADMINISTRATOR, Visitor.Kind.SUPERVISOR);
		return this.changes.all();
	}

}
