package org.attune.audit.proof;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.attune.audit.log.Line;
import org.attune.audit.log.Log;
import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Contribution;
import org.attune.casefile.Contributions;
import org.attune.casefile.Person;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody can keep of something they said, and show to anybody later: the number of
 * its entry and a hash, and nothing of the words.
 */
@Verb
public class Receipts {

	private final CaseFiles cases;

	private final Contributions contributions;

	private final Log log;

	private final JdbcClient jdbc;

	Receipts(CaseFiles cases, Contributions contributions, Log log, JdbcClient jdbc) {
		this.cases = cases;
		this.contributions = contributions;
		this.log = log;
		this.jdbc = jdbc;
	}

	/**
	 * The receipt for a contribution; empty in the first moment, before its entry has a
	 * number. Refused as not found unless the visitor said it.
	 */
	public Optional<Receipt> of(Visitor visitor, CaseId caseId, UUID id) {
		CaseFile file = this.cases.read(caseId);
		Person me = file.as(visitor.account());
		Contribution said = this.contributions.find(file, id)
			.filter((each) -> each.author().equals(me.id()))
			.orElseThrow(Refusal::notFound);
		return this.jdbc.sql("""
				select p.seq, p.leaf from trail t join trail_place p using (trail_id)
				where t.case_id = :case and t.content = :content order by p.seq limit 1""")
			.param("case", caseId.value())
			.param("content", said.hash())
			.query((row, number) -> new Receipt(row.getLong("seq"), HexFormat.of().formatHex(row.getBytes("leaf"))))
			.optional();
	}

	/**
	 * Whether this is a receipt for an entry of this log: both for its hash as it was
	 * kept, and for what the entry says today.
	 */
	public boolean isTrue(long entry, String hash) {
		String shown = hash.strip().toLowerCase(Locale.ROOT);
		return this.log.leaves(entry, 1).contains(shown) && this.log.entries(entry, 1)
			.stream()
			.anyMatch((one) -> one.seq() == entry && HexFormat.of().formatHex(Line.leaf(one)).equals(shown));
	}

	/**
	 * What there is to keep.
	 *
	 * @param entry the place of the entry in the log
	 * @param hash the hash of the entry, as it counts in the tree, in hexadecimal digits
	 */
	public record Receipt(long entry, String hash) {
	}

}
