package org.attune.audit.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds the things that an entry concerns, in the entry alone. The same thing has the
 * same id wherever it comes up.
 */
final class Things {

	private static final String PART_OF = "part of";

	private final Entry entry;

	private final String roleAsked;

	private final String caseId;

	private final List<Related> all = new ArrayList<>();

	private Things(Entry entry, String roleAsked) {
		this.entry = entry;
		this.roleAsked = roleAsked;
		this.caseId = entry.caseId().toString();
	}

	static List<Related> of(Entry entry, Names names) {
		Things things = new Things(entry, names.roleAsked(entry));
		things.add(Related.Type.CASE, things.caseId, "case", Map.of("process", entry.process()), Map.of());
		things.people();
		things.steps();
		things.proposal();
		things.agreement();
		return things.all;
	}

	private void people() {
		if (this.entry.byPerson()) {
			person(this.entry.actor(), this.entry.role(), "by");
		}
		this.entry.asked().forEach((one) -> person(one, this.roleAsked, "asked"));
		this.entry.named().forEach((one) -> person(one, Entry.PARTICIPANT, "named"));
		this.entry.meant().forEach((one) -> person(one, Entry.PARTICIPANT, "about"));
	}

	private void person(String pseudonym, String role, String qualifier) {
		if (!pseudonym.equals(Entry.POOL)) {
			add(Related.Type.PERSON, id(pseudonym), qualifier, Map.of("role", role), Map.of(this.caseId, PART_OF));
		}
	}

	private void steps() {
		if (this.entry.run() != null && this.entry.isAnswer()) {
			step(this.entry.actor(), this.entry.role());
		}
		else if (this.entry.run() != null) {
			this.entry.asked().forEach((one) -> step(one, this.roleAsked));
		}
	}

	private void step(String who, String role) {
		Map<String, String> links = new TreeMap<>(Map.of(this.caseId, PART_OF));
		if (!who.equals(Entry.POOL)) {
			links.put(id(who), "of");
		}
		add(Related.Type.STEP, id(this.entry.step(who, role)), "step",
				Map.of("task", this.entry.element(), "process", this.entry.process()), links);
	}

	private void proposal() {
		if (this.entry.isAnswer() && this.entry.data().get("actions") instanceof Number actions) {
			String step = id(this.entry.step(this.entry.actor(), this.entry.role()));
			String proposal = proposal(step);
			add(Related.Type.PROPOSAL, proposal, "makes", Map.of("task", this.entry.element()),
					new TreeMap<>(Map.of(this.caseId, PART_OF, step, "made in")));
			IntStream.rangeClosed(1, actions.intValue())
				.forEach((number) -> add(Related.Type.ACTION, proposal + "/action/" + number, "makes", Map.of(),
						Map.of(proposal, PART_OF)));
		}
	}

	private void agreement() {
		List<String> agreed = this.entry.texts("agrees");
		if (!agreed.isEmpty()) {
			Map<String, String> links = new TreeMap<>(Map.of(this.caseId, PART_OF));
			agreed.forEach((step) -> links.put(proposal(id(step)), "agrees to"));
			add(Related.Type.AGREEMENT, id(this.entry.run() + "/agreement"), "makes", Map.of(), links);
		}
	}

	private static String proposal(String step) {
		return step + "/proposal";
	}

	private String id(String within) {
		return this.caseId + "/" + within;
	}

	private void add(Related.Type type, String id, String qualifier, Map<String, String> attributes,
			Map<String, String> links) {
		this.all.add(new Related(type, id, qualifier, attributes, links));
	}

}
