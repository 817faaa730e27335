package org.attune.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.attune.casefile.news.Change;
import org.attune.terms.CaseId;
import org.attune.terms.PersonId;
import org.attune.terms.Refusal;
import org.attune.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases: to read, or to change, one transaction at a time. */
@Component
public class CaseFiles {

	private final JdbcClient jdbc;

	private final Desk desk;

	private final Clock clock;

	private final CaseRows rows;

	CaseFiles(JdbcClient jdbc, Vault vault, Desk desk, Clock clock) {
		this.jdbc = jdbc;
		this.desk = desk;
		this.clock = clock;
		this.rows = new CaseRows(vault, clock);
	}

	/** The case as it stands, without a lock. */
	public CaseFile read(CaseId id) {
		return this.jdbc.sql(CaseRows.SELECT + " where c.case_id = :case order by p.ordinal")
			.param("case", id.value())
			.query(this.rows)
			.stream()
			.findFirst()
			.orElseThrow(Refusal::notFound);
	}

	/** Cases as they stand, without a lock, in one statement however many they are. */
	public Map<CaseId, CaseFile> read(Collection<CaseId> ids) {
		return this.jdbc.sql(CaseRows.SELECT + " where c.case_id = any(:cases) order by c.case_id, p.ordinal")
			.param("cases", ids.stream().map(CaseId::value).toArray(UUID[]::new))
			.query(this.rows)
			.stream()
			.collect(Collectors.toMap(CaseFile::id, Function.identity()));
	}

	/** A case with those that it follows, from the first one on. */
	public List<CaseFile> chain(CaseFile last) {
		LinkedList<CaseFile> chain = new LinkedList<>(List.of(last));
		while (chain.getFirst().head().follows() != null) {
			chain.addFirst(read(chain.getFirst().head().follows()));
		}
		return chain;
	}

	/**
	 * Takes the case in hand for the rest of this transaction: others who want to change
	 * it wait. Taking it twice is taking it once.
	 */
	public CaseFile take(CaseId id) {
		return this.desk.inHand(id).orElseGet(() -> {
			lock(id);
			return this.desk.lay(read(id));
		});
	}

	/** The case of the number that somebody typed; empty if there is none. */
	public Optional<CaseId> numbered(String typed) {
		return Optional.of(Objects.toString(typed, "").strip())
			.filter((text) -> text.matches("\\d{1,18}"))
			.flatMap((text) -> this.jdbc.sql("select case_id from case_file where number = :number")
				.param("number", Long.valueOf(text))
				.query(UUID.class)
				.optional())
			.map(CaseId::new);
	}

	/** The number by which people speak of the case. */
	public long number(CaseFile file) {
		return this.jdbc.sql("select number from case_file where case_id = :case")
			.param("case", file.id().value())
			.query(Long.class)
			.single();
	}

	/** The case that this transaction has in hand. */
	public CaseFile inHand() {
		return this.desk.inHand();
	}

	/** Marks that a person has left; they are not asked any more. */
	public void leave(CaseFile file, Person person) {
		Instant now = this.clock.instant();
		file.replace(person.leaving(now));
		this.jdbc.sql("update person set left_at = :now where person_id = :person")
			.param("now", Rows.at(now))
			.param("person", person.id().value())
			.update();
	}

	/** From now on a counselor looks at what a person answers, or does no more. */
	public void hold(CaseFile file, PersonId person, boolean held) {
		file.replace(file.person(person).holding(held));
	}

	/**
	 * From now on every text goes through the counselor, or does no more; everybody hears
	 * of it.
	 */
	public void shuttle(CaseFile file, boolean shuttle) {
		Instant since = shuttle ? this.clock.instant() : null;
		file.shuttle(since);
		this.jdbc.sql("update case_file set shuttle_since = :since where case_id = :case")
			.param("since", Rows.at(since))
			.param("case", file.id().value())
			.update();
		file.people().forEach((person) -> file.progress().changed(Change.STEP, person.id()));
	}

	/**
	 * A statement of its own: one that waited for the lock would still see the people as
	 * they were before.
	 */
	private void lock(CaseId id) {
		this.jdbc.sql("select 1 from case_file where case_id = :case for update")
			.param("case", id.value())
			.query(Integer.class)
			.optional();
	}

}
