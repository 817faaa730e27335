package org.attune.oversight.practice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.engine.Verb;
import org.attune.identity.Accounts;
import org.attune.identity.staff.StaffActs;
import org.attune.identity.staff.StaffActs.StaffAct;
import org.attune.terms.Visitor;

/** Those who oversee the practice read what its staff did to it and to each other. */
@Verb
public class ReadStaffActs {

	private static final int MOST = 100;

	private final StaffActs acts;

	private final Accounts accounts;

	ReadStaffActs(StaffActs acts, Accounts accounts) {
		this.acts = acts;
		this.accounts = accounts;
	}

	/**
	 * A page of it, the newest first; refused as not found for others.
	 * @param before the id of the last one of the page before; null for the first page
	 */
	public Page read(Visitor visitor, Long before, int limit) {
		visitor.require(Visitor.Kind.ADMINISTRATOR, Visitor.Kind.SUPERVISOR, Visitor.Kind.AUDITOR);
		int size = Math.max(1, Math.min(limit, MOST));
		List<StaffAct> acts = this.acts.read(before, size + 1);
		List<Line> lines = acts.stream().limit(size).map(this::line).toList();
		return new Page(lines, (acts.size() > size) ? lines.get(size - 1).id() : null);
	}

	private Line line(StaffAct act) {
		return new Line(act.id(), act.at(), name(act.actor()), act.kind(), name(act.about()), act.data());
	}

	private String name(UUID account) {
		return (account != null) ? this.accounts.name(account).orElse(null) : null;
	}

	/**
	 * One act.
	 *
	 * @param actor the name of who did it; null for the program
	 * @param about the name of whom it was done to, or null
	 */
	public record Line(long id, Instant at, String actor, String kind, String about, Map<String, Object> data) {
	}

	/** Some acts, and the cursor of the next page, or null. */
	public record Page(List<Line> items, Long next) {
	}

}
