package org.attune.oversight.alarm;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Disclosures;
import org.attune.casefile.Person;
import org.attune.casefile.repair.Saying;
import org.attune.casefile.safety.Alert;
import org.attune.casefile.safety.Alerts;
import org.attune.engine.Verb;
import org.attune.oversight.Staff;
import org.attune.terms.CaseId;
import org.attune.terms.PersonId;
import org.attune.terms.Visitor;

/** A counselor sees who in a case may not be safe, and what waits for the counselor. */
@Verb
public class LookAtAlerts {

	private final CaseFiles cases;

	private final Alerts alerts;

	private final Disclosures disclosures;

	private final WaitingTexts texts;

	LookAtAlerts(CaseFiles cases, Alerts alerts, Disclosures disclosures, WaitingTexts texts) {
		this.cases = cases;
		this.alerts = alerts;
		this.disclosures = disclosures;
		this.texts = texts;
	}

	/**
	 * What is to be looked at; refused as not found for who is not the counselor of the
	 * case.
	 */
	public Watch look(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.read(caseId);
		Person me = Staff.counselorOf(file, visitor);
		List<Alert> all = this.alerts.of(file);
		List<NamedAlert> settled = all.stream().filter((one) -> !one.waits()).map((one) -> named(file, one)).toList();
		Watch watch = new Watch(caseId, newest(all, file), settled, this.texts.show(file, me), file.shuttleSince());
		note(file, me, Stream.concat(watch.open().stream(), settled.stream()).toList());
		return watch;
	}

	/** The texts that wait alone, in the same way; of no alert anything is shown. */
	public Watch texts(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.read(caseId);
		Person me = Staff.counselorOf(file, visitor);
		return new Watch(caseId, List.of(), List.of(), this.texts.show(file, me), file.shuttleSince());
	}

	/** All alerts there were, the oldest first, in the same way. */
	public List<NamedAlert> all(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.read(caseId);
		Person me = Staff.counselorOf(file, visitor);
		List<NamedAlert> all = this.alerts.of(file).stream().map((alert) -> named(file, alert)).toList();
		note(file, me, all);
		return all;
	}

	/** One alert, in the same way. */
	public NamedAlert one(Visitor visitor, CaseId caseId, UUID alert) {
		CaseFile file = this.cases.read(caseId);
		Person me = Staff.counselorOf(file, visitor);
		NamedAlert one = named(file, this.alerts.one(file, alert));
		note(file, me, List.of(one));
		return one;
	}

	/** One alert with what else there is about the same person, in the same way. */
	public Whole whole(Visitor visitor, CaseId caseId, UUID id) {
		CaseFile file = this.cases.read(caseId);
		Person me = Staff.counselorOf(file, visitor);
		Alert alert = this.alerts.one(file, id);
		List<NamedAlert> all = this.alerts.of(file)
			.stream()
			.filter((one) -> one.person().equals(alert.person()))
			.map((one) -> named(file, one))
			.toList();
		note(file, me, all);
		return new Whole(named(file, alert), all.stream().filter((one) -> !one.alert().id().equals(id)).toList(),
				this.texts.ofOne(file, me, alert.person()));
	}

	private void note(CaseFile file, Person reader, List<NamedAlert> shown) {
		if (!shown.isEmpty()) {
			this.disclosures.noteAlerts(file, reader, shown.stream().map((one) -> one.alert().id()).toList());
		}
	}

	/** What waits of a person is settled together, by the newest of it. */
	private static List<NamedAlert> newest(List<Alert> alerts, CaseFile file) {
		Map<PersonId, NamedAlert> newest = new LinkedHashMap<>();
		alerts.stream().filter(Alert::waits).forEach((one) -> newest.put(one.person(), named(file, one)));
		return List.copyOf(newest.values());
	}

	private static NamedAlert named(CaseFile file, Alert alert) {
		return new NamedAlert(alert, file.person(alert.person()).name());
	}

	/**
	 * An alert, and what else there is about the same person.
	 *
	 * @param beside the other alerts about them, the oldest first
	 * @param sayings what they say about starting over and the others do not read yet
	 */
	public record Whole(NamedAlert one, List<NamedAlert> beside, List<Saying> sayings) {
	}

	/**
	 * What a counselor has to look at in a case.
	 *
	 * @param open the alerts to be looked at, of each person the newest
	 * @param settled those of which nothing waits any more, the oldest first
	 * @param texts what waits for the counselor: answers, then what is about starting
	 * over, the oldest first
	 * @param shuttleSince since when every text goes through the counselor; null when it
	 * does not
	 */
	public record Watch(CaseId caseId, List<NamedAlert> open, List<NamedAlert> settled, List<Text> texts,
			Instant shuttleSince) {

		/** What can be passed on now, as its author is not waited for themselves. */
		public List<Text> passable() {
			return this.texts.stream().filter((text) -> !text.held()).toList();
		}

	}

	/**
	 * What waits: an answer, or what somebody says about starting over.
	 *
	 * @param id under which it is passed on; of an answer that of its step
	 * @param task the name of what was answered; null for starting over
	 * @param contribution the answer; null for starting over
	 * @param held whether all that its author says waits
	 * @param forOthers whether there is anything in it for the other participants to read
	 * @param saying what is said about starting over; null for an answer
	 */
	public record Text(UUID id, PersonId by, String name, String task, UUID contribution, boolean held,
			boolean forOthers, Saying saying) {
	}

}
