package org.attune.takeaway;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Person;
import org.attune.casefile.form.Form;
import org.attune.engine.Processes;
import org.attune.engine.Verb;
import org.attune.identity.quiet.QuietTimes;
import org.attune.session.reading.Agreed;
import org.attune.session.reading.ContributionView;
import org.attune.session.reading.ReadContributions;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * A person reads what all have said yes to. Which tasks make it, the process says.
 */
@Verb
public class ReadAgreement {

	private final CaseFiles cases;

	private final Agreed agreed;

	private final ReadContributions readContributions;

	private final Processes processes;

	private final QuietTimes quietTimes;

	ReadAgreement(CaseFiles cases, Agreed agreed, ReadContributions readContributions, Processes processes,
			QuietTimes quietTimes) {
		this.cases = cases;
		this.agreed = agreed;
		this.readContributions = readContributions;
		this.processes = processes;
		this.quietTimes = quietTimes;
	}

	/**
	 * The agreement as far as the visitor may read it, also after the end.
	 * @param zone the time zone of who has not chosen one
	 */
	public Agreement read(Visitor visitor, CaseId caseId, ZoneId zone, Locale language) {
		CaseFile file = this.cases.read(caseId);
		Person me = file.as(visitor.account());
		Map<UUID, ContributionView> readable = this.readContributions.all(visitor, caseId, language)
			.stream()
			.collect(Collectors.toMap(ContributionView::contributionId, Function.identity()));
		ZoneId own = this.quietTimes.zone(visitor.account()).orElse(zone);
		return new Agreement(caseId, file.topic(), file.outcome(), file.accepted().stream().map(Person::name).toList(),
				this.agreed.in(file, me)
					.stream()
					.map((signed) -> part(file, signed, readable, own, language))
					.toList());
	}

	/**
	 * What was agreed before a case that looks back and in which it was agreed anew, the
	 * newest first; empty where nothing was.
	 */
	public List<Agreement> earlier(Visitor visitor, Agreement agreement, ZoneId zone, Locale language) {
		List<Agreement> earlier = new ArrayList<>();
		CaseId before = agreement.made() ? this.cases.read(agreement.caseId()).head().follows() : null;
		while (before != null) {
			Agreement one = read(visitor, before, zone, language);
			if (one.made()) {
				earlier.add(one);
			}
			before = this.cases.read(before).head().follows();
		}
		return earlier;
	}

	/** The same; refused as not found while there is none. */
	public Agreement made(Visitor visitor, CaseId caseId, ZoneId zone, Locale language) {
		Agreement agreement = read(visitor, caseId, zone, language);
		if (!agreement.made()) {
			throw Refusal.notFound();
		}
		return agreement;
	}

	private Agreement.Part part(CaseFile file, Agreed.Signed signed, Map<UUID, ContributionView> readable, ZoneId zone,
			Locale language) {
		List<ContributionView> texts = signed.texts().stream().map((text) -> readable.get(text.id())).toList();
		Form form = this.processes.form(file, signed.texts().get(0).definition(), signed.task().id(), language);
		DueDates dates = new DueDates(form, signed.at().atZone(zone).toLocalDate());
		return new Agreement.Part(texts.stream().map(dates::text).toList(), signed.names(file), signed.at(),
				texts.stream().flatMap(dates::in).sorted(Comparator.comparing(DueDate::day)).toList());
	}

}
