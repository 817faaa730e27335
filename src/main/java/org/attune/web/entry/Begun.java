package org.attune.web.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.attune.web.api.talk.CaseRequest;
import org.attune.web.api.talk.PeopleRule;

import org.springframework.util.MultiValueMap;

/**
 * A conversation that is being started, as it was typed.
 *
 * @param key makes that it is opened once, however often the button is pressed
 * @param which of a family, who it is; blank for what does not say
 * @param pace how much time they want for each step; blank for the usual
 * @param counselor the id of the counselor they would like; blank for none
 * @param others those who are named; at least one row, which may be blank
 */
record Begun(String key, String process, String name, String topic, String relationship, String which, String pace,
		String counselor, List<Other> others) {

	private static final String PROCESS = "constructive-disagreement";

	static Begun blank(UUID key, String name) {
		return new Begun(key.toString(), PROCESS, name, "", "", "", "", "", List.of(Other.BLANK));
	}

	/** What was posted; rows that were left blank are left out. */
	static Begun read(MultiValueMap<String, String> post) {
		List<String> names = post.getOrDefault("person", List.of());
		List<String> contacts = post.getOrDefault("contact", List.of());
		List<Other> others = new ArrayList<>();
		for (int place = 0; place < Math.min(names.size(), contacts.size()); place++) {
			others.add(new Other(names.get(place), contacts.get(place)));
		}
		others.removeIf(Other::blank);
		return new Begun(text(post, "key"), text(post, "process"), text(post, "name"), text(post, "topic"),
				text(post, "relationship"), text(post, "which"), text(post, "pace"), text(post, "counselor"),
				others.isEmpty() ? List.of(Other.BLANK) : others);
	}

	private static String text(MultiValueMap<String, String> post, String field) {
		String text = post.getFirst(field);
		return (text != null) ? text : "";
	}

	Begun withRoom() {
		List<Other> more = new ArrayList<>(this.others);
		more.add(Other.BLANK);
		return new Begun(this.key, this.process, this.name, this.topic, this.relationship, this.which, this.pace,
				this.counselor, more);
	}

	/** Whether one more person can take part. */
	public boolean hasRoom() {
		return this.others.size() < PeopleRule.MOST - 1;
	}

	CaseRequest request() {
		boolean family = this.relationship.equals("family") && !this.which.isEmpty();
		return new CaseRequest(this.process, this.topic, this.relationship, family ? this.which : null, null,
				this.pace.isEmpty() ? null : this.pace,
				this.others.stream().filter((other) -> !other.blank()).map(Other::request).toList());
	}

	/** Somebody who is to be invited; the address may be blank. */
	record Other(String name, String contact) {

		static final Other BLANK = new Other("", "");

		boolean blank() {
			return this.name.isBlank() && this.contact.isBlank();
		}

		CaseRequest.Someone request() {
			return new CaseRequest.Someone(this.name, this.contact.isBlank() ? null : this.contact);
		}

	}

}
