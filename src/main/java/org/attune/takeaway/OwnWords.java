package org.attune.takeaway;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Contribution;
import org.attune.casefile.Contributions;
import org.attune.casefile.Person;
import org.attune.casefile.Visibility;
import org.attune.casefile.consent.ReportConsents;
import org.attune.session.reading.ContributionView;
import org.attune.session.reading.ContributionView.Line;
import org.attune.session.repair.HearRepairs;
import org.attune.session.MyCases;
import org.attune.session.reading.ReadContributions;
import org.attune.session.repair.RepairView;
import org.attune.terms.Privacy;
import org.attune.terms.Visitor;

import org.springframework.stereotype.Component;

/** What a person said in one case, and who may read it. */
@Component
class OwnWords {

	private static final Set<Privacy> LISTED = EnumSet.complementOf(EnumSet.of(Privacy.COUNSELOR));

	private final CaseFiles cases;

	private final Contributions contributions;

	private final ReadContributions readContributions;

	private final HearRepairs hearRepairs;

	private final ReportConsents consents;

	OwnWords(CaseFiles cases, Contributions contributions, ReadContributions readContributions, HearRepairs hearRepairs,
			ReportConsents consents) {
		this.cases = cases;
		this.contributions = contributions;
		this.readContributions = readContributions;
		this.hearRepairs = hearRepairs;
		this.consents = consents;
	}

	/** All of it, in the reader's language. */
	MyData.Conversation in(Visitor visitor, MyCases.Line line, Locale language) {
		CaseFile file = this.cases.read(line.caseId());
		List<ContributionView> views = this.readContributions.all(visitor, line.caseId(), language);
		Map<UUID, Contribution> kept = this.contributions.all(file)
			.stream()
			.collect(Collectors.toMap(Contribution::id, Function.identity()));
		List<MyData.Piece> said = views.stream()
			.filter(ContributionView::mine)
			.map((view) -> piece(file, view, kept.get(view.contributionId())))
			.filter((piece) -> !piece.parts().isEmpty())
			.toList();
		List<RepairView> repairs = this.hearRepairs.all(visitor, line.caseId());
		return new MyData.Conversation(line.caseId(), line.topic(), line.status(), line.openedAt(), line.with(), said,
				offered(repairs), replied(repairs), this.consents.since(file, file.as(visitor.account())).orElse(null));
	}

	private static List<MyData.Repair> offered(List<RepairView> repairs) {
		return repairs.stream()
			.filter(RepairView::mine)
			.map((one) -> new MyData.Repair(one.at(), one.start(), one.words()))
			.toList();
	}

	private static List<MyData.Reply> replied(List<RepairView> repairs) {
		return repairs.stream()
			.flatMap((one) -> one.replies()
				.stream()
				.filter(RepairView.Reply::mine)
				.map((reply) -> new MyData.Reply(one.by(), reply.answer())))
			.toList();
	}

	private static MyData.Piece piece(CaseFile file, ContributionView view, Contribution kept) {
		return new MyData.Piece(view.contributionId(), view.task(), view.title(), kept.at(), view.takenBack(),
				LISTED.stream()
					.map((privacy) -> new MyData.Part(readers(file, kept, privacy), lines(view, privacy)))
					.filter((part) -> !part.lines().isEmpty())
					.toList());
	}

	private static List<Line> lines(ContributionView view, Privacy privacy) {
		return view.lines().stream().filter((line) -> line.privacy() == privacy).toList();
	}

	private static MyData.Readers readers(CaseFile file, Contribution kept, Privacy privacy) {
		return new MyData.Readers(privacy,
				Visibility.readers(file, kept.author(), privacy, kept.at(), kept.revealed())
					.stream()
					.map(file::person)
					.filter((reader) -> Visibility.isLeftToRead(reader, kept.author(), kept.takenBack()))
					.filter(Person::participates)
					.map(Person::name)
					.toList());
	}

}
