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
import org.attune.engine.Verb;
import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.identity.quiet.QuietTime;
import org.attune.identity.quiet.QuietTimes;
import org.attune.journal.JournalForm;
import org.attune.journal.ReadJournal;
import org.attune.session.MyCases;
import org.attune.session.reading.ContributionView;
import org.attune.session.reading.ContributionView.Line;
import org.attune.session.reading.ReadContributions;
import org.attune.terms.Privacy;
import org.attune.terms.Visitor;

/** A person looks at what is kept of them, and who may read it. */
@Verb
public class ReadMyData {

	private static final Set<Privacy> LISTED = EnumSet.complementOf(EnumSet.of(Privacy.COUNSELOR));

	private final MyCases myCases;

	private final CaseFiles cases;

	private final Contributions contributions;

	private final ReadContributions readContributions;

	private final Accounts accounts;

	private final AccessTokens tokens;

	private final QuietTimes quietTimes;

	private final ReadJournal readJournal;

	private final JournalForm journalForm;

	ReadMyData(MyCases myCases, CaseFiles cases, Contributions contributions, ReadContributions readContributions,
			Accounts accounts, AccessTokens tokens, QuietTimes quietTimes, ReadJournal readJournal,
			JournalForm journalForm) {
		this.myCases = myCases;
		this.cases = cases;
		this.contributions = contributions;
		this.readContributions = readContributions;
		this.accounts = accounts;
		this.tokens = tokens;
		this.readJournal = readJournal;
		this.journalForm = journalForm;
		this.quietTimes = quietTimes;
	}

	/** All of it; of others only their names. */
	public MyData read(Visitor visitor, Locale language) {
		UUID account = visitor.account();
		QuietTime quiet = this.quietTimes.of(account);
		return new MyData(new MyData.Account(this.accounts.name(account).orElse(""),
				this.accounts.contact(account).orElse(null), (quiet.zone() != null) ? quiet.zone().getId() : null,
				(quiet.from() != null) ? quiet.from() + "\u2013" + quiet.until() : null, this.tokens.ends(account)),
				this.myCases.of(visitor).stream().map((line) -> conversation(visitor, line, language)).toList(),
				notes(visitor, language));
	}

	private List<MyData.Note> notes(Visitor visitor, Locale language) {
		return this.readJournal.all(visitor)
			.stream()
			.map((entry) -> new MyData.Note(entry.at(), entry.lines(this.journalForm.in(language))))
			.toList();
	}

	private MyData.Conversation conversation(Visitor visitor, MyCases.Line line, Locale language) {
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
		return new MyData.Conversation(line.caseId(), line.topic(), line.status(), line.openedAt(), line.with(), said);
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
