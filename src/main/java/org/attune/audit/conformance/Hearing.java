package org.attune.audit.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attune.audit.conformance.Deviation.Kind;
import org.attune.audit.entries.Entry;

/**
 * Watches that people are heard before anybody proposes anything: a check of what was
 * said back is done with, or nobody had spoken when the part for listening was over.
 */
final class Hearing {

	/** By the process that cases were opened with. */
	static final Map<String, Rule> RULES = Map.of("quick-talk",
			new Rule("check", "listen_to_each_other#multiInstanceBody", Set.of("propose")), "constructive-disagreement",
			new Rule("check-back", "listen", Set.of("collect-ideas", "draft-plan")), "aftermath",
			new Rule("check-back", "listen", Set.of("next-time")));

	private Rule rule;

	private boolean checked;

	private boolean unchecked;

	private boolean listened;

	private Deviation found;

	List<Deviation> found() {
		return Optional.ofNullable(this.found).stream().toList();
	}

	void accept(Entry entry) {
		if (entry.kind().equals("opened")) {
			this.rule = RULES.get(entry.processId());
		}
		if (this.rule != null && this.found == null) {
			watch(entry);
		}
	}

	private void watch(Entry entry) {
		boolean left = entry.kind().equals("left");
		this.unchecked |= entry.kind().equals("asked") && entry.element().equals(this.rule.check());
		this.checked |= left && entry.element().equals(this.rule.check());
		this.listened |= left && entry.element().equals(this.rule.listening());
		boolean heard = this.checked || this.listened && !this.unchecked;
		if (entry.kind().equals("asked") && this.rule.proposals().contains(entry.element()) && !heard) {
			this.found = Deviation.at(entry, Kind.NOT_REFLECTED);
		}
	}

	/**
	 * What has to come before what, in the processes of a kind.
	 *
	 * @param check the task in which a speaker says whether they were understood
	 * @param listening the part of the process that holds it
	 * @param proposals the tasks that come after it
	 */
	record Rule(String check, String listening, Set<String> proposals) {
	}

}
