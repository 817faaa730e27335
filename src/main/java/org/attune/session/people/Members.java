package org.attune.session.people;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.attune.casefile.NewCase;
import org.attune.identity.Accounts;
import org.attune.identity.staff.StaffAccounts;
import org.attune.session.OpenCase;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.stereotype.Component;

/**
 * Finds an account for each of the people a case is opened for, or makes one. An account
 * has one role, so that nobody is a person in a case and works on it by the same sign-in:
 * the address of a member of staff is refused.
 */
@Component
public class Members {

	private final Accounts accounts;

	private final StaffAccounts staff;

	Members(Accounts accounts, StaffAccounts staff) {
		this.accounts = accounts;
		this.staff = staff;
	}

	/** A person who opens a case comes first, then the people named, in their order. */
	public List<NewCase.Member> of(Visitor visitor, List<OpenCase.Named> people) {
		List<NewCase.Member> members = new ArrayList<>();
		boolean portal = visitor.kind() == Visitor.Kind.PORTAL;
		if (visitor.kind() == Visitor.Kind.PARTICIPANT) {
			members.add(new NewCase.Member(visitor.account(), name(visitor)));
		}
		for (int place = 0; place < people.size(); place++) {
			OpenCase.Named named = people.get(place);
			UUID account = portal ? this.accounts.createForPortal(named.name(), named.contact())
					: outsider(named, place);
			if (members.stream().anyMatch((member) -> member.account().equals(account))) {
				throw Refusal.invalidRequest("people", "same-person");
			}
			members.add(new NewCase.Member(account, named.name()));
		}
		return members;
	}

	/** Who came by an address alone has not said their name yet. */
	private String name(Visitor visitor) {
		return this.accounts.name(visitor.account())
			.filter((name) -> !name.isEmpty())
			.orElseThrow(() -> Refusal.invalidRequest("name", "required"));
	}

	private UUID outsider(OpenCase.Named named, int place) {
		if (isStaff(named.contact())) {
			throw Refusal.invalidRequest("people[" + place + "].contact", "works-here");
		}
		return account(named);
	}

	boolean isStaff(String contact) {
		return contact != null && this.staff.know(contact);
	}

	/** The account of who is named, or a new one. */
	UUID account(OpenCase.Named named) {
		if (named.contact() == null) {
			return this.accounts.create(Visitor.Kind.PARTICIPANT, named.name(), null);
		}
		return this.accounts.findByContact(named.contact())
			.orElseGet(() -> this.accounts.create(Visitor.Kind.PARTICIPANT, named.name(), named.contact()));
	}

}
