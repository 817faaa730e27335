package org.attune.session.reading;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Contributions;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.PersonId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/** A person reads what was said, as far as it is theirs to read. */
@Verb
public class ReadContributions {

	private static final int PAGE = 100;

	private final CaseFiles cases;

	private final Contributions contributions;

	private final Reading reading;

	ReadContributions(CaseFiles cases, Contributions contributions, Reading reading) {
		this.cases = cases;
		this.contributions = contributions;
		this.reading = reading;
	}

	/**
	 * A page of contributions, oldest first; {@code after} is the cursor of the page
	 * before, or null.
	 */
	public Page read(Visitor visitor, CaseId caseId, String after, Locale language) {
		List<ContributionView> all = all(visitor, caseId, language);
		List<ContributionView> rest = (after != null) ? after(all, Ids.parse(after)) : all;
		List<ContributionView> items = rest.stream().limit(PAGE).toList();
		return new Page(items, (rest.size() > PAGE) ? items.get(PAGE - 1).contributionId().toString() : null);
	}

	/** All that the visitor may read, oldest first. */
	public List<ContributionView> all(Visitor visitor, CaseId caseId, Locale language) {
		CaseFile file = this.cases.read(caseId);
		return this.reading.views(file, file.as(visitor.account()), this.contributions.all(file), language);
	}

	/** What somebody said to the counselor alone, newest first; nothing for others. */
	public List<ContributionView> confided(Visitor visitor, CaseId caseId, PersonId by, Locale language) {
		CaseFile file = this.cases.read(caseId);
		return ContributionView.confided(this.reading.views(file, file.as(visitor.account()),
				this.contributions.all(file).stream().filter((said) -> said.author().equals(by)).toList(), language));
	}

	/** What the visitor themselves said there; refused as not found when they did not. */
	public ContributionView mine(Visitor visitor, CaseId caseId, UUID id, Locale language) {
		return all(visitor, caseId, language).stream()
			.filter((view) -> view.mine() && view.contributionId().equals(id))
			.findFirst()
			.orElseThrow(Refusal::notFound);
	}

	private static List<ContributionView> after(List<ContributionView> all, UUID last) {
		return all.stream().dropWhile((view) -> !view.contributionId().equals(last)).skip(1).toList();
	}

	/** A page and the cursor of the next one, or null. */
	public record Page(List<ContributionView> items, String next) {
	}

}
