package org.attune.web.api.talk;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.attune.web.api.FieldChecks;
import org.attune.web.api.talk.CaseRequest.Someone;

/**
 * Who may be named when a case is opened: two to eight people in all, nobody twice.
 *
 * @param others how many take part without being named: the signed-in person who opens
 * @param own that person's address, or null
 */
public record PeopleRule(int others, String own) {

	/** With whom a case begins to be one. */
	private static final int FEWEST = 2;

	/** As many as can take part. */
	public static final int MOST = 8;

	/** The longest name, in code points. */
	public static final int MAX_NAME = 60;

	void check(List<Someone> people, FieldChecks checks) {
		if (people == null || people.size() < FEWEST - this.others || people.size() > MOST - this.others) {
			checks.wrong("people", "people", String.valueOf(FEWEST - this.others), String.valueOf(MOST - this.others));
			return;
		}
		Set<String> named = new HashSet<>();
		for (int place = 0; place < people.size(); place++) {
			check("people[" + place + "]", people.get(place), named, checks);
		}
	}

	private void check(String field, Someone someone, Set<String> named, FieldChecks checks) {
		if (someone == null) {
			checks.wrong(field, "required");
			return;
		}
		checks.text(field + ".name", someone.name(), 1, MAX_NAME);
		if (someone.contact() != null && checks.contact(field + ".contact", someone.contact())) {
			String contact = someone.contact().strip().toLowerCase(Locale.ROOT);
			if (this.own != null && contact.equals(this.own.strip().toLowerCase(Locale.ROOT))) {
				checks.wrong(field + ".contact", "yourself");
			}
			else if (!named.add(contact)) {
				checks.wrong(field + ".contact", "repeated-person");
			}
		}
	}

}
