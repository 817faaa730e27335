package org.attune.oversight;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.attune.casefile.PeopleByName;
import org.attune.casefile.caseload.Caseload;
import org.attune.casefile.caseload.Filter;
import org.attune.casefile.caseload.Line;
import org.attune.casefile.caseload.Loads;
import org.attune.casefile.caseload.Offers;
import org.attune.casefile.caseload.Pool;
import org.attune.casefile.practice.Practice;
import org.attune.casefile.practice.PracticeSettings;
import org.attune.engine.LateTimers;
import org.attune.engine.Processes;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/** A counselor looks at their cases, and at those that nobody has. */
@Verb
public class LookAtBoard {

	private static final int MOST = 100;

	private static final int FOUND = 50;

	private final Caseload caseload;

	private final Pool pool;

	private final Offers offers;

	private final Loads loads;

	private final Processes processes;

	private final PeopleByName names;

	private final LateTimers timers;

	private final Practice practice;

	private final Clock clock;

	LookAtBoard(Caseload caseload, Pool pool, Offers offers, Loads loads, Processes processes, PeopleByName names,
			LateTimers timers, Practice practice, Clock clock) {
		this.caseload = caseload;
		this.pool = pool;
		this.offers = offers;
		this.loads = loads;
		this.processes = processes;
		this.names = names;
		this.timers = timers;
		this.practice = practice;
		this.clock = clock;
	}

	/**
	 * A page of the counselor's cases, the most urgent first. Refused as not found for
	 * who does not counsel.
	 * @param after the cursor of the page before; null for the first
	 * @param limit how many lines, a hundred at most
	 */
	public Page mine(Visitor visitor, Filter filter, CaseId after, int limit) {
		Staff.requireCounselor(visitor);
		int size = size(limit);
		return page(this.caseload.of(visitor.account(), filter, after, size + 1), size);
	}

	/** The stages that the counselor's cases are in. */
	public List<String> stages(Visitor visitor) {
		Staff.requireCounselor(visitor);
		return this.caseload.stages(visitor.account());
	}

	/** The same of the cases that wait for a counselor, the longest waiting first. */
	public Page pool(Visitor visitor, CaseId after, int limit) {
		Staff.requireCounselor(visitor);
		int size = size(limit);
		return page(this.pool.of(visitor.account(), this.practice.settings().always(), after, size + 1), size);
	}

	/** The cases of counselors who are away, the most urgent first; some dozens. */
	public List<BoardLine> away(Visitor visitor) {
		Staff.requireCounselor(visitor);
		return page(this.pool.away(visitor.account(), null, this.clock.instant(), FOUND), FOUND).items();
	}

	/** The cases that the counselor is asked to take, the longest waiting first. */
	public List<BoardLine> offered(Visitor visitor) {
		Staff.requireCounselor(visitor);
		return page(this.offers.waiting(visitor.account()).stream().map(this.caseload::line).toList(), MOST).items();
	}

	/** How much the counselor has, and whether that is much for this practice. */
	public Burden burden(Visitor visitor) {
		Staff.requireCounselor(visitor);
		Loads.Load load = this.loads.of(visitor.account());
		PracticeSettings.Load most = this.practice.settings().load();
		return new Burden(load.cases(), load.red(), load.cases() >= most.cases() || load.red() >= most.red());
	}

	/** One of those; refused as not found when it does not wait. */
	public BoardLine waiting(Visitor visitor, CaseId caseId) {
		Staff.requireCounselor(visitor);
		return this.pool.one(visitor.account(), this.practice.settings().always(), caseId)
			.or(() -> this.pool.away(visitor.account(), caseId, this.clock.instant(), 1).stream().findFirst())
			.map((line) -> BoardLine.of(line, this.processes, this.clock.instant(), Set.of()))
			.orElseThrow(Refusal::notFound);
	}

	private static int size(int limit) {
		return Math.max(1, Math.min(limit, MOST));
	}

	/**
	 * The counselor's cases of that number, or with somebody of that name in them; a few
	 * dozen at most. Refused as not found for who does not counsel.
	 */
	public Page found(Visitor visitor, String sought) {
		Staff.requireCounselor(visitor);
		String text = sought.strip();
		if (text.isEmpty()) {
			return new Page(List.of(), null);
		}
		Long number = text.matches("\\d{1,15}") ? Long.valueOf(text) : null;
		byte[] name = (number == null) ? this.names.index(text) : null;
		return page(this.caseload.found(visitor.account(), number, name, FOUND), FOUND);
	}

	private Page page(List<Line> lines, int size) {
		Set<CaseId> stuck = lines.isEmpty() ? Set.of() : this.timers.cases();
		List<BoardLine> items = lines.stream()
			.limit(size)
			.map((line) -> BoardLine.of(line, this.processes, this.clock.instant(), stuck))
			.toList();
		return new Page(items, (lines.size() > size) ? items.get(size - 1).line().id() : null);
	}

	/** How many open cases somebody has, how many at red, and whether that is much. */
	public record Burden(int cases, int red, boolean much) {
	}

	/** Some lines, and the cursor of the next page, or null. */
	public record Page(List<BoardLine> items, CaseId next) {
	}

}
