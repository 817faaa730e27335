package org.attune.oversight.practice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Erasing;
import org.attune.casefile.Holds;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.engine.Verb;
import org.attune.identity.Accounts;
import org.attune.identity.MailAddress;
import org.attune.identity.staff.StaffActs;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.transaction.annotation.Transactional;

/**
 * An administrator erases what a person said in a case, because that person asked the
 * practice for it. They see nothing of the case, and not who else is in it.
 */
@Verb
public class EraseForPerson {

	/** How people ask; why they do is theirs. */
	public static final List<String> WAYS = List.of("in-writing", "in-person", "by-proxy");

	private final CaseFiles cases;

	private final Accounts accounts;

	private final Erasing erasing;

	private final Trail trail;

	private final StaffActs acts;

	EraseForPerson(CaseFiles cases, Accounts accounts, Erasing erasing, Trail trail, StaffActs acts) {
		this.cases = cases;
		this.accounts = accounts;
		this.erasing = erasing;
		this.trail = trail;
		this.acts = acts;
	}

	/** Refused as not found for who does not administrate. */
	public void look(Visitor visitor) {
		visitor.require(Visitor.Kind.ADMINISTRATOR);
	}

	/**
	 * Erases it, for good; once more erases nothing. Refused, field by field: no such
	 * case, nobody like that in it, no such way; still open while they take part, held
	 * while a hold stands. Each answer tells whether somebody takes part, so whoever asks
	 * leaves a row, also where nothing is erased.
	 */
	@Transactional(noRollbackFor = Refusal.class)
	public void erase(Visitor visitor, Wish wish) {
		visitor.require(Visitor.Kind.ADMINISTRATOR);
		if (!WAYS.contains(Objects.toString(wish.how(), ""))) {
			throw Refusal.invalidRequest("how", "one-of", String.join(", ", WAYS));
		}
		CaseFile file = this.cases.numbered(wish.number())
			.map(this.cases::take)
			.orElseThrow(() -> Refusal.invalidRequest("number", "no-such-case"));
		try {
			Person person = find(file, Objects.toString(wish.person(), "").strip())
				.orElseThrow(() -> Refusal.invalidRequest("person", "nobody-there"));
			this.erasing.check(file, person);
			erase(file, visitor, person, wish.how());
		}
		catch (Refusal refusal) {
			noteAsked(file, visitor);
			throw refusal;
		}
	}

	private void erase(CaseFile file, Visitor visitor, Person person, String how) {
		if (person.safe() != null) {
			this.erasing.erase(file, person);
			note(file, visitor, person, how);
		}
		else {
			noteAsked(file, visitor);
		}
	}

	/**
	 * Not about whom, nor what the answer was: whoever reads it must not learn either.
	 */
	private void noteAsked(CaseFile file, Visitor visitor) {
		this.acts.note(visitor.account(), "erasing-asked", null, Map.of("case", file.id().toString()));
	}

	private Optional<Person> find(CaseFile file, String typed) {
		UUID account = MailAddress.fits(typed) ? this.accounts.findByContact(typed).orElse(null) : null;
		return file.participants()
			.stream()
			.filter((person) -> person.account().equals(account) || person.pseudonym().equals(typed)
					|| person.id().toString().equals(typed))
			.findFirst();
	}

	private void note(CaseFile file, Visitor visitor, Person person, String how) {
		this.trail.note(file, Holds.actor(visitor.account(), visitor.kind().word()), file.head().process(), "erased",
				Map.of("person", person.pseudonym(), "how", how));
		this.acts.note(visitor.account(), "erased", null, Map.of("case", file.id().toString(), "how", how));
	}

	/**
	 * Whose words are to go.
	 *
	 * @param number the number of the case
	 * @param person their address, their pseudonym in the trail, or their id
	 * @param how they asked for it: one of {@link #WAYS}
	 */
	public record Wish(String number, String person, String how) {
	}

}
