package org.attune.audit.proof;

import java.util.Base64;
import java.util.List;

import org.attune.audit.checkpoint.Checkpoint;
import org.attune.audit.checkpoint.Checkpoints;
import org.attune.audit.log.Line;
import org.attune.audit.log.Log;
import org.attune.audit.tree.Tree;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Somebody wants it proved that entries stand in the log, and that it only grew. */
@Verb
public class Prove {

	private final Log log;

	private final Tree tree;

	private final Checkpoints checkpoints;

	Prove(Log log, Tree tree, Checkpoints checkpoints) {
		this.log = log;
		this.tree = tree;
		this.checkpoints = checkpoints;
	}

	/** How many entries the tree has by now. */
	public long size() {
		return this.tree.size();
	}

	/** The hash of an entry as it counts in the tree, in hexadecimal digits. */
	public String leaf(long index) {
		return this.log.leaves(index, 1).stream().findFirst().orElseThrow(Refusal::notFound);
	}

	/** That an entry is in the log of that size; refused where there is no such thing. */
	public List<String> inclusion(long index, long size) {
		check(index >= 0 && index < size, "index");
		check(size <= this.tree.size(), "size");
		return text(this.tree.inclusion(index, size));
	}

	/** That the log of one size is the beginning of the log of the other. */
	public List<String> consistency(long from, long to) {
		check(from >= 0 && from <= to, "from");
		check(to <= this.tree.size(), "to");
		return text(this.tree.consistency(from, to));
	}

	/** The trail of a case; refused as not found where there is none. */
	public List<Log.Entry> trail(CaseId id) {
		List<Log.Entry> entries = this.log.entriesOf(id);
		if (entries.isEmpty()) {
			throw Refusal.notFound();
		}
		return entries;
	}

	/**
	 * All entries of a case that were signed by now, with their proofs, and the
	 * checkpoint that these lead to. All of it can be checked with the public key alone.
	 * Refused while none of them was signed.
	 */
	public Bundle bundle(CaseId id) {
		List<Log.Entry> entries = trail(id);
		Checkpoint checkpoint = this.checkpoints.last()
			.filter((last) -> entries.get(0).seq() < last.size())
			.orElseThrow(Refusal::notSigned);
		return new Bundle(checkpoint.note(),
				entries.stream()
					.filter((entry) -> entry.seq() < checkpoint.size())
					.map((entry) -> proved(entry, checkpoint.size()))
					.toList());
	}

	private Proved proved(Log.Entry entry, long size) {
		return new Proved(entry.seq(), new String(Line.of(entry), UTF_8), text(this.tree.inclusion(entry.seq(), size)));
	}

	private static List<String> text(List<byte[]> hashes) {
		return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
	}

	private static void check(boolean fits, String field) {
		if (!fits) {
			throw Refusal.invalidRequest(field, "range");
		}
	}

	/** A checkpoint, and entries that are in it. */
	public record Bundle(String checkpoint, List<Proved> entries) {
	}

	/**
	 * One entry.
	 *
	 * @param index its place
	 * @param entry its line, exactly as it counts
	 * @param proof hashes from the leaf to the root, in base 64
	 */
	public record Proved(long index, String entry, List<String> proof) {
	}

}
