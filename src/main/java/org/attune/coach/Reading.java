package org.attune.coach;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A sentence while it is read. What is asked of it for each match is worked out once, so
 * that many matches in a long sentence take no longer than its length allows.
 */
final class Reading {

	private static final int FEW = 4;

	private final Sentence sentence;

	private final RuleBook book;

	private Map<Rule.Case, BitSet> quiet;

	private int[] clauses;

	private BitSet saidBack;

	private BitSet reported;

	Reading(Sentence sentence, RuleBook book) {
		this.sentence = sentence;
		this.book = book;
	}

	Sentence sentence() {
		return this.sentence;
	}

	/**
	 * Whether something keeps a rule quiet about the words from there to there: where it
	 * stands in their clause or, for a threat, among themselves.
	 */
	boolean isQuiet(Rule.Case how, int from, int to) {
		if (this.quiet == null) {
			this.quiet = new IdentityHashMap<>(FEW);
		}
		int part = this.quiet.computeIfAbsent(how, this::quiet).nextSetBit(part(how, from));
		return part >= 0 && part <= part(how, to - 1);
	}

	/** Whether the words from there on are what the other person said. */
	boolean isSaidBack(int at) {
		if (this.saidBack == null) {
			this.saidBack = after(this.book.sayingBack(), this.book.turns());
		}
		return this.saidBack.get(at);
	}

	/** Whether the words from there on were said to the author. */
	boolean isReported(int at) {
		if (this.reported == null) {
			this.reported = after(this.book.reported(), this.book.dividers());
		}
		return this.reported.get(at);
	}

	/** The parts of the sentence in which a rule keeps quiet. */
	private BitSet quiet(Rule.Case how) {
		BitSet quiet = new BitSet();
		how.unless()
			.inClause()
			.each(this.sentence, (from, to) -> quiet.set(part(how, from), part(how, Math.max(from, to - 1)) + 1));
		if (how.unless().inSentence().holds(this.sentence)) {
			quiet.set(0, part(how, this.sentence.size() - 1) + 1);
		}
		return quiet;
	}

	private int part(Rule.Case how, int at) {
		return (how.level() == Level.SAFETY) ? at : clause(at);
	}

	private int clause(int at) {
		if (this.clauses == null) {
			this.clauses = new int[this.sentence.size()];
			for (int word = 1; word < this.clauses.length; word++) {
				boolean divides = this.book.dividers().contains(this.sentence.spelling(word));
				this.clauses[word] = this.clauses[word - 1] + (divides ? 1 : 0);
			}
		}
		return this.clauses[at];
	}

	/** The words that come after one of these, until somebody comes back to their own. */
	private BitSet after(Phrases phrases, Set<String> until) {
		BitSet ends = new BitSet();
		phrases.each(this.sentence, (from, to) -> ends.set(to));
		BitSet after = new BitSet();
		boolean on = false;
		for (int at = 0; at < this.sentence.size(); at++) {
			on |= ends.get(at);
			after.set(at, on);
			on &= !until.contains(this.sentence.spelling(at));
		}
		return after;
	}

}
