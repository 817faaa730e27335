package org.attune.oversight.act;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.attune.casefile.CaseFile;
import org.attune.terms.Refusal;

import org.springframework.stereotype.Component;

/** All that a counselor can do by hand, by its word. */
@Component
public class Acts {

	private final Map<String, Act> acts = new TreeMap<>();

	Acts(List<Act> acts) {
		acts.forEach((act) -> this.acts.put(act.kind(), act));
	}

	/** The one of that word; refused as invalid where there is none. */
	public Act of(String kind) {
		Act act = (kind != null) ? this.acts.get(kind) : null;
		if (act == null) {
			throw Refusal.invalidRequest("kind", "one-of", String.join(", ", this.acts.keySet()));
		}
		return act;
	}

	/** The kinds that there is an occasion for. */
	public List<String> fitting(CaseFile file) {
		return this.acts.values().stream().filter((act) -> act.fits(file)).map(Act::kind).toList();
	}

	/** The words for all of them. */
	public Set<String> kinds() {
		return this.acts.keySet();
	}

}
