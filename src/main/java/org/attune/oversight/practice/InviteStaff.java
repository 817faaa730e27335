package org.attune.oversight.practice;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.engine.Verb;
import org.attune.identity.staff.StaffAccounts;
import org.attune.identity.staff.StaffAccounts.Member;
import org.attune.identity.staff.StaffActs;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/** An administrator sees who works here, and invites others by mail. */
@Verb
public class InviteStaff {

	private final StaffAccounts staff;

	private final StaffActs acts;

	private final Cover cover;

	InviteStaff(StaffAccounts staff, StaffActs acts, Cover cover) {
		this.staff = staff;
		this.acts = acts;
		this.cover = cover;
	}

	/** Who works here; refused as not found for who does not administrate. */
	public List<Member> all(Visitor visitor) {
		visitor.require(Visitor.Kind.ADMINISTRATOR);
		return this.staff.all();
	}

	/** One of them; refused as not found when there is no such member. */
	public Member one(Visitor visitor, UUID account) {
		return all(visitor).stream()
			.filter((member) -> member.account().equals(account))
			.findFirst()
			.orElseThrow(Refusal::notFound);
	}

	/** Gives somebody one role, and has them written to. */
	public UUID invite(Visitor visitor, Visitor.Kind kind, String name, String contact) {
		visitor.require(Visitor.Kind.ADMINISTRATOR);
		UUID account = this.staff.invite(kind, name, contact);
		this.acts.note(visitor.account(), "invited", account, Map.of("role", kind.word()));
		return account;
	}

	/**
	 * Lets a member set up anew how they come in, when the mail got lost, or their phone;
	 * until then they do not come in, and others can take their cases. Refused for
	 * oneself.
	 */
	public void again(Visitor visitor, UUID account) {
		Member member = another(visitor, account);
		this.staff.inviteAgain(account);
		this.cover.begin(member);
		this.acts.note(visitor.account(), "invited-again", account, Map.of("role", member.kind().word()));
	}

	/**
	 * The member comes in no more. Refused for oneself, so that somebody administrates.
	 */
	void close(Visitor visitor, UUID account) {
		Member member = another(visitor, account);
		this.staff.close(account);
		this.acts.note(visitor.account(), "closed", account, Map.of("role", member.kind().word()));
	}

	Member another(Visitor visitor, UUID account) {
		Member member = one(visitor, account);
		if (account.equals(visitor.account())) {
			throw Refusal.forbidden();
		}
		return member;
	}

}
