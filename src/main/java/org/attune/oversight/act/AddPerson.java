package org.attune.oversight.act;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Person;
import org.attune.casefile.consent.PeopleChanges;
import org.attune.engine.Engine;
import org.attune.identity.Accounts;
import org.attune.identity.MailAddress;
import org.attune.identity.staff.StaffAccounts;
import org.attune.terms.Refusal;

import org.springframework.stereotype.Component;

/**
 * A counselor asks the people of a case if somebody may come in, by a name and a mail
 * address. They are asked in only if all say yes, and come in only if they want to.
 */
@Component
class AddPerson implements Act {

	/** The message that a process draws the way in for. */
	private static final String MESSAGE = "PersonAdded";

	private static final int MOST = 8;

	private static final int LONGEST_NAME = 60;

	private final PeopleChanges changes;

	private final Engine engine;

	private final Accounts accounts;

	private final StaffAccounts staff;

	AddPerson(PeopleChanges changes, Engine engine, Accounts accounts, StaffAccounts staff) {
		this.changes = changes;
		this.engine = engine;
		this.accounts = accounts;
		this.staff = staff;
	}

	@Override
	public String kind() {
		return "add-person";
	}

	@Override
	public Needs needs() {
		return new Needs(Part.NONE, Part.NEEDED, Part.NEEDED);
	}

	@Override
	public boolean fits(CaseFile file) {
		return Act.super.fits(file) && file.joining().isEmpty() && file.asked().size() < MOST
				&& this.changes.open(file).isEmpty() && this.engine.hears(file, MESSAGE);
	}

	@Override
	public boolean tellsTarget() {
		return false;
	}

	@Override
	public boolean keepsTarget() {
		return false;
	}

	@Override
	public boolean isNews() {
		return true;
	}

	@Override
	public void carryOut(CaseFile file, Person counselor, Wish wish) {
		check(file, wish);
		this.changes.askToAdd(file, counselor, wish.text(), wish.target());
	}

	private void check(CaseFile file, Wish wish) {
		if (wish.text().codePointCount(0, wish.text().length()) > LONGEST_NAME) {
			throw Refusal.invalidRequest("text", "max-length", String.valueOf(LONGEST_NAME));
		}
		if (!MailAddress.fits(wish.target())) {
			throw Refusal.invalidRequest("target", "contact");
		}
		if (this.staff.know(wish.target())) {
			throw Refusal.invalidRequest("target", "works-here");
		}
		this.accounts.findByContact(wish.target())
			.filter((account) -> file.everybody().stream().anyMatch((one) -> one.account().equals(account)))
			.ifPresent((account) -> {
				throw Refusal.invalidRequest("target", "same-person");
			});
	}

}
