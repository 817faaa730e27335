package org.attune.takeaway;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Facts;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.consent.ReportConsents;
import org.attune.engine.Processes;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/** A counselor tells somebody who sent people here how their case went. */
@Verb
public class MakeReport {

	/** To people a case that its counselor closed has ended like any other. */
	private static final Map<String, String> LIKE = Map.of("closed", "ended");

	private static final Set<String> ANSWERS = Set.of("answered", "reviewed");

	private final CaseFiles cases;

	private final Facts facts;

	private final ReportConsents consents;

	private final ReadAgreement readAgreement;

	private final Processes processes;

	private final Trail trail;

	MakeReport(CaseFiles cases, Facts facts, ReportConsents consents, ReadAgreement readAgreement, Processes processes,
			Trail trail) {
		this.cases = cases;
		this.facts = facts;
		this.consents = consents;
		this.readAgreement = readAgreement;
		this.processes = processes;
		this.trail = trail;
	}

	/**
	 * What the report would say now; refused as not found for who is not the counselor of
	 * the case.
	 */
	public Report look(Visitor visitor, CaseId caseId, ZoneId zone, Locale language) {
		CaseFile file = this.cases.read(caseId);
		counselor(file, visitor);
		return report(file, visitor, zone, language);
	}

	/** Makes it; that it was made, and whether it has the agreement in it, is kept. */
	public Report make(Visitor visitor, CaseId caseId, ZoneId zone, Locale language) {
		CaseFile file = this.cases.take(caseId);
		Person me = counselor(file, visitor);
		Report report = report(file, visitor, zone, language);
		this.trail.note(file, me, file.head().process(), "report-made",
				Map.of("agreement", report.agreement() != null));
		return report;
	}

	private static Person counselor(CaseFile file, Visitor visitor) {
		Person me = file.as(visitor.account());
		if (me.participates() || visitor.kind() != Visitor.Kind.COUNSELOR) {
			throw Refusal.notFound();
		}
		return me;
	}

	private Report report(CaseFile file, Visitor visitor, ZoneId zone, Locale language) {
		List<Facts.Fact> all = this.facts.of(file);
		boolean allowed = this.consents.all(file);
		Agreement agreement = this.readAgreement.read(visitor, file.id(), zone, language);
		return new Report(file.id(), this.processes.process(file.head().definition()).name(), file.head().openedAt(),
				closedAt(all), LIKE.getOrDefault(String.valueOf(file.outcome()), file.outcome()),
				file.accepted().stream().map((person) -> attendance(person, all, zone)).toList(), allowed,
				(allowed && agreement.made()) ? agreement : null);
	}

	private static Instant closedAt(List<Facts.Fact> all) {
		return all.stream()
			.filter((fact) -> fact.kind().equals("ended") && fact.data().containsKey("outcome"))
			.map(Facts.Fact::at)
			.reduce((first, last) -> last)
			.orElse(null);
	}

	/**
	 * By what the trail says: when somebody answered, and never what or to what. What a
	 * counselor looked at first counts like any other answer, on the day it was given.
	 */
	private static Report.Attendance attendance(Person person, List<Facts.Fact> all, ZoneId zone) {
		Map<String, LocalDate> firsts = new LinkedHashMap<>();
		all.stream()
			.filter((fact) -> ANSWERS.contains(fact.kind()) && fact.actor().equals(person.pseudonym()))
			.filter((fact) -> fact.data().get("id") != null)
			.forEach((fact) -> firsts.putIfAbsent(fact.element() + " " + fact.data().get("id"),
					fact.at().atZone(zone).toLocalDate()));
		Collection<LocalDate> turns = firsts.values();
		return new Report.Attendance(person.name(), person.acceptedAt(), person.leftAt(), turns.size(),
				turns.stream().distinct().sorted().toList());
	}

}
