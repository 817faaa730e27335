package org.attune.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.casefile.form.Field;
import org.attune.casefile.form.Form;
import org.attune.session.reading.ContributionView;
import org.attune.terms.CaseId;
import org.attune.terms.Privacy;

/**
 * One thing a person can do now.
 *
 * @param guidance what stands above the form, as the process author wrote it; may be
 * empty
 * @param coach what is done in it, for the coach, as its process says it; or null
 * @param readers the names of the others who will read what the form asks, all of it or a
 * part, in the order of people; nobody where each field has a stricter class
 * @param counselorReads whether a counselor of the case, if there is one, reads something
 * of it too
 * @param due until when, at the pace of the case; null when there is no hurry
 * @param about the name of whose turn this is part of; null outside of turns, and in
 * one's own
 * @param invitation what the reader is invited to; null once they have said yes
 * @param form the form in the reader's language, choices resolved
 * @param shown what stands above the form, oldest first
 * @param held whether it was answered, and the answer is held back
 * @param draft what was typed before and not sent, by field
 * @param large whether the reader wants large letters
 */
public record StepView(UUID stepId, CaseId caseId, String task, String title, String guidance, String coach,
		String stage, Privacy privacy, List<String> readers, boolean counselorReads, Instant due, String about,
		Invitation invitation, Form form, List<ContributionView> shown, boolean held, Map<String, Object> draft,
		boolean large) {

	/** The class of one of the form's fields; a stricter one of its own comes first. */
	public Privacy privacyOf(Field field) {
		return this.privacy.orStricter(field.privacy());
	}

	/** Whether the coach looks at what is typed in a field. */
	public boolean coached(Field field) {
		return Coaching.looksAt(field, this.privacy);
	}

	/** Whether all that is asked is for the counselor alone. */
	public boolean confided() {
		return this.privacy == Privacy.COUNSELOR;
	}

	/** The same as if nothing had been typed yet. */
	public StepView blank() {
		return new StepView(this.stepId, this.caseId, this.task, this.title, this.guidance, this.coach, this.stage,
				this.privacy, this.readers, this.counselorReads, this.due, this.about, this.invitation, this.form,
				this.shown, this.held, Map.of(), this.large);
	}

	/** Tells this draft from one in which anything else was typed. */
	public String draftMark() {
		return mark(this.draft);
	}

	static String mark(Map<String, Object> draft) {
		return Integer.toHexString(draft.hashCode());
	}

	/**
	 * Who asks the reader to take part, and what it is about.
	 *
	 * @param words what they wrote for that, to go first
	 */
	public record Invitation(String by, String topic, List<String> words) {
	}

}
