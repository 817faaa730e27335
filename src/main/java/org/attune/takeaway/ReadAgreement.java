package org.attune.takeaway;

import org.attune.engine.Verb;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Contribution;
import org.attune.casefile.Contributions;
import org.attune.casefile.Person;
import org.attune.casefile.form.Form;
import org.attune.engine.Processes;
import org.attune.engine.model.TaskModel;
import org.attune.identity.Accounts;
import org.attune.session.ContributionView;
import org.attune.session.ReadContributions;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * A person reads what all have said yes to. Which tasks make it, the process says.
 */
@Verb
public class ReadAgreement {

	private final CaseFiles cases;

	private final Contributions contributions;

	private final ReadContributions readContributions;

	private final Processes processes;

	private final Accounts accounts;

	ReadAgreement(CaseFiles cases, Contributions contributions, ReadContributions readContributions,
			Processes processes, Accounts accounts) {
		this.cases = cases;
		this.contributions = contributions;
		this.readContributions = readContributions;
		this.processes = processes;
		this.accounts = accounts;
	}

	/**
	 * The agreement as far as the visitor may read it, also after the end.
	 * @param zone the time zone of who has not chosen one
	 */
	public Agreement read(Visitor visitor, CaseId caseId, ZoneId zone, Locale language) {
		CaseFile file = this.cases.read(caseId);
		file.as(visitor.account());
		Map<UUID, ContributionView> readable = this.readContributions.all(visitor, caseId, language)
			.stream()
			.collect(Collectors.toMap(ContributionView::contributionId, Function.identity()));
		Signing signing = new Signing(file, this.contributions.all(file), readable);
		ZoneId own = this.accounts.zone(visitor.account()).orElse(zone);
		return new Agreement(caseId, file.topic(), file.outcome(), file.accepted().stream().map(Person::name).toList(),
				this.processes.tasks(file.head().definition())
					.stream()
					.filter((task) -> task.agreed() != null)
					.flatMap((task) -> part(signing, task, own, language).stream())
					.toList());
	}

	/** The same; refused as not found while there is none. */
	public Agreement made(Visitor visitor, CaseId caseId, ZoneId zone, Locale language) {
		Agreement agreement = read(visitor, caseId, zone, language);
		if (!agreement.made()) {
			throw Refusal.notFound();
		}
		return agreement;
	}

	private Optional<Agreement.Part> part(Signing signing, TaskModel task, ZoneId zone, Locale language) {
		List<Contribution> texts = signing.lastRun(task.id());
		return signing.signed(texts, task.agreed()).map((signatures) -> {
			Instant at = signatures.stream().map(Contribution::openedAt).max(Comparator.naturalOrder()).orElseThrow();
			Form form = this.processes.form(texts.get(0).definition(), task.id(), language);
			DueDates dates = new DueDates(form, at.atZone(zone).toLocalDate());
			return new Agreement.Part(texts.stream().map(signing::view).map(dates::text).toList(),
					signing.names(signatures), at, dates(signing, texts, dates));
		});
	}

	private static List<DueDate> dates(Signing signing, List<Contribution> texts, DueDates dates) {
		Stream<DueDate> all = texts.stream().map(signing::view).flatMap(dates::in);
		return all.sorted(Comparator.comparing(DueDate::day)).toList();
	}

}
