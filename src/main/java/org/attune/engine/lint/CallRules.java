package org.attune.engine.lint;

import java.util.HashSet;
import java.util.Set;

import org.attune.engine.finding.Findings;
import org.attune.engine.model.ProcessModel;
import org.attune.engine.model.ScopeModel;

/** Calls lead to a process that is there and calls no further one. */
final class CallRules {

	private final Family family;

	private final Findings findings;

	CallRules(Family family, Findings findings) {
		this.family = family;
		this.findings = findings;
	}

	void check(ProcessModel model) {
		boolean called = !this.family.callers(model).isEmpty();
		for (ScopeModel call : model.calls()) {
			if (!this.family.models().containsKey(call.calledElement())) {
				found(model, call, "call.missing");
			}
			else if (reaches(call.calledElement(), model.id(), new HashSet<>())) {
				found(model, call, "call.circle");
			}
			else if (called) {
				found(model, call, "call.deep");
			}
		}
	}

	private boolean reaches(String from, String wanted, Set<String> seen) {
		ProcessModel model = this.family.models().get(from);
		return from.equals(wanted) || (model != null && seen.add(from)
				&& model.calls().stream().anyMatch((call) -> reaches(call.calledElement(), wanted, seen)));
	}

	private void found(ProcessModel model, ScopeModel call, String reason) {
		this.findings.add(Family.file(model), call.id(), reason, call.calledElement());
	}

}
