package org.attune.coach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.coach.RuleBook.Offer;
import org.attune.coach.Sentence.Word;

/**
 * Says what could be said more kindly. A pure function: nothing is kept, nothing is asked
 * of anybody else, and the time it takes grows with the text and no faster.
 */
public final class Coach {

	private static final int MOST_REMARKS = 2;

	/** With these somebody comes back to words of their own. */
	private static final Set<String> TURNS = Set.of(",", "but");

	private static final Comparator<Remark> GRAVEST_FIRST = Comparator.comparing(Remark::level)
		.reversed()
		.thenComparing(Remark::from);

	private final RuleBook book;

	private final List<Rule> rules;

	private final Map<String, List<Try>> byWord = new HashMap<>();

	private final List<Try> atBeginning = new ArrayList<>();

	private final List<Try> anywhere = new ArrayList<>();

	Coach(RuleBook book, CoachSettings settings) {
		this.book = book;
		this.rules = book.rules().stream().map(settings::applied).toList();
		for (Rule rule : this.rules) {
			rule.cases().forEach((each) -> each.match().forEach((phrase) -> file(new Try(rule, each, phrase))));
		}
	}

	/** Puts a phrase where it is looked up: most begin with one of a few words. */
	private void file(Try one) {
		Set<String> begins = one.phrase().begins();
		if (begins != null) {
			begins.forEach((word) -> this.byWord.computeIfAbsent(word, (key) -> new ArrayList<>()).add(one));
		}
		else if (one.phrase().atBeginning()) {
			this.atBeginning.add(one);
		}
		else {
			this.anywhere.add(one);
		}
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
		sentences.forEach((sentence) -> look(sentence, moment, found));
		signs(text, sentences, moment, found);
		if (found.isEmpty()) {
			return List.of();
		}
		boolean hushed = moment == Moment.NONE
				|| sentences.stream().anyMatch((sentence) -> holds(this.book.hushes(), sentence));
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

	private void look(Sentence sentence, Moment moment, Map<String, Remark> found) {
		for (Try one : this.atBeginning) {
			attempt(one, sentence, 0, moment, found);
		}
		for (int at = 0; at < sentence.size(); at++) {
			for (Try one : this.byWord.getOrDefault(sentence.spelling(at), List.of())) {
				attempt(one, sentence, at, moment, found);
			}
			for (Try one : this.anywhere) {
				attempt(one, sentence, at, moment, found);
			}
		}
	}

	private void attempt(Try one, Sentence sentence, int at, Moment moment, Map<String, Remark> found) {
		Remark before = found.get(one.rule().id());
		if ((before != null && before.level().compareTo(one.how().level()) >= 0)
				|| !one.how().moments().contains(moment) || sentence.words().get(at).quoted()) {
			return;
		}
		int end = one.phrase().matches(sentence, at);
		if (end > at && !holds(one.rule().unless(), sentence)
				&& !(moment.listens() && one.how().ownWords() && saidBack(sentence, at))) {
			found.put(one.rule().id(), remark(one.rule(), one.how(), moment, sentence.words().get(at).from(),
					sentence.words().get(end - 1).to()));
		}
	}

	/** Whether the words from there on are what the other person said. */
	private boolean saidBack(Sentence sentence, int at) {
		for (Phrase phrase : this.book.sayingBack()) {
			for (int from = 0; from < at; from++) {
				int end = phrase.matches(sentence, from);
				if (end >= 0 && end <= at
						&& sentence.words().subList(end, at).stream().map(Word::spelling).noneMatch(TURNS::contains)) {
					return true;
				}
			}
		}
		return false;
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

	private static boolean holds(List<Phrase> phrases, Sentence sentence) {
		for (Phrase phrase : phrases) {
			Set<String> begins = phrase.begins();
			for (int at = 0; at < sentence.size(); at++) {
				if ((begins == null || begins.contains(sentence.spelling(at))) && phrase.matches(sentence, at) >= 0) {
					return true;
				}
			}
		}
		return false;
	}

	/** What is tried at a word. */
	private record Try(Rule rule, Rule.Case how, Phrase phrase) {
	}

}
