package org.attune.coach;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.coach.RuleBook.Offer;
import org.attune.coach.Sentence.Word;
import org.attune.coach.Tries.Try;

/**
 * Says what could be said more kindly. A pure function: nothing is kept, nothing is asked
 * of anybody else, and the time it takes grows with the text and no faster.
 */
public final class Coach {

	static final int MOST_REMARKS = 2;

	private static final Comparator<Remark> GRAVEST_FIRST = Comparator.comparing(Remark::level)
		.reversed()
		.thenComparing(Remark::from);

	private final RuleBook book;

	private final List<Rule> rules;

	private final Tries tries;

	Coach(RuleBook book, CoachSettings settings) {
		this.book = book;
		this.rules = book.rules().stream().map(settings::applied).toList();
		this.tries = new Tries(this.rules);
	}

	/** The coach for English, as it comes. */
	public static Coach english() {
		return new Coach(RuleBook.of("en"), CoachSettings.NONE);
	}

	/**
	 * At most two remarks, the gravest first; what was said well only where there is
	 * room.
	 */
	public List<Remark> remarks(String text, Moment moment) {
		List<Sentence> sentences = Tokens.of(text, this.book.spellings());
		Map<String, Remark> found = new HashMap<>();
		sentences.forEach((sentence) -> look(new Reading(sentence, this.book), moment, found));
		signs(text, sentences, moment, found);
		if (found.isEmpty()) {
			return List.of();
		}
		boolean hushed = moment == Moment.NONE || sentences.stream().anyMatch(this.book.hushes()::holds);
		Set<String> said = new HashSet<>();
		return found.values()
			.stream()
			.filter((remark) -> !hushed || remark.level() == Level.SAFETY)
			.sorted(GRAVEST_FIRST)
			.filter((remark) -> said.add(remark.suggestion()))
			.limit(MOST_REMARKS)
			.toList();
	}

	/** What the rule says, or null where there is none of that id. */
	String suggestion(String rule) {
		return this.rules.stream()
			.filter((each) -> each.id().equals(rule))
			.flatMap((each) -> each.cases().stream())
			.map(Rule.Case::suggestion)
			.findFirst()
			.orElse(null);
	}

	boolean knows(String rule) {
		return this.rules.stream().anyMatch((each) -> each.id().equals(rule));
	}

	private void look(Reading reading, Moment moment, Map<String, Remark> found) {
		this.tries.each(reading.sentence(), (one, at) -> attempt(one, reading, at, moment, found));
	}

	private void attempt(Try one, Reading reading, int at, Moment moment, Map<String, Remark> found) {
		Remark before = found.get(one.rule().id());
		List<Word> words = reading.sentence().words();
		if ((before != null && before.level().compareTo(one.how().level()) >= 0)
				|| !one.how().moments().contains(moment) || words.get(at).quoted()) {
			return;
		}
		int end = one.phrase().matches(reading.sentence(), at);
		if (end > at && !reading.isQuiet(one.how(), at, end) && !isOfOthers(one.how(), reading, at, moment)) {
			found.put(one.rule().id(),
					remark(one.rule(), one.how(), moment, words.get(at).from(), words.get(end - 1).to()));
		}
	}

	/**
	 * Whether the author tells what somebody else said. A threat is heard all the same.
	 */
	private static boolean isOfOthers(Rule.Case how, Reading reading, int at, Moment moment) {
		return (moment.listens() && how.ownWords() && reading.isSaidBack(at))
				|| (how.accuses() && reading.isReported(at));
	}

	private void signs(String text, List<Sentence> sentences, Moment moment, Map<String, Remark> found) {
		for (Rule rule : this.rules) {
			for (Rule.Case each : rule.cases()) {
				int[] place = (each.sign() != null && each.moments().contains(moment))
						? Signs.find(each.sign(), text, sentences) : null;
				if (place != null) {
					found.putIfAbsent(rule.id(), remark(rule, each, moment, place[0], place[1]));
				}
			}
		}
	}

	private Remark remark(Rule rule, Rule.Case how, Moment moment, int from, int to) {
		Offer offer = how.ownWords() ? this.book.listening().get(moment) : null;
		return (offer != null) ? new Remark(rule.id(), how.level(), from, to, offer.suggestion(), offer.start())
				: new Remark(rule.id(), how.level(), from, to, how.suggestion(), how.start());
	}

}
