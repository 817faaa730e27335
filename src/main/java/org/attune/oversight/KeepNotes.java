package org.attune.oversight;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Notes;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.PersonId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/** A counselor notes something for themselves; what is noted stays as it is. */
@Verb
public class KeepNotes {

	private static final int LONGEST = 4000;

	private final CaseFiles cases;

	private final Notes notes;

	private final Trail trail;

	KeepNotes(CaseFiles cases, Notes notes, Trail trail) {
		this.cases = cases;
		this.notes = notes;
		this.trail = trail;
	}

	/** All notes of the case, the newest first; refused as not found for others. */
	public Pad all(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.read(caseId);
		Staff.counselorOf(file, visitor);
		return new Pad(caseId, this.notes.of(file),
				file.participants().stream().map((person) -> new Offer.Someone(person.id(), person.name())).toList());
	}

	/**
	 * Adds a note about one person, or about the whole where {@code about} is null.
	 * Refused: not found for others, a blank or too long text, somebody who is not in it.
	 */
	public UUID add(Visitor visitor, CaseId caseId, PersonId about, String text) {
		CaseFile file = this.cases.take(caseId);
		Person me = Staff.counselorOf(file, visitor);
		if (text == null || text.isBlank()) {
			throw Refusal.invalidRequest("text", "required");
		}
		if (text.codePointCount(0, text.length()) > LONGEST) {
			throw Refusal.invalidRequest("text", "max-length", String.valueOf(LONGEST));
		}
		if (about != null && file.participants().stream().noneMatch((person) -> person.id().equals(about))) {
			throw Refusal.invalidRequest("about", "choice");
		}
		this.trail.note(file, me, file.head().process(), "noted", Map.of());
		return this.notes.add(file, me, about, text.strip());
	}

	/** The notes of a case, and whom one can be about. */
	public record Pad(CaseId caseId, List<Notes.Note> notes, List<Offer.Someone> people) {
	}

}
