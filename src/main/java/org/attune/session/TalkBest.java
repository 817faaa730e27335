package org.attune.session;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Person;
import org.attune.casefile.Way;
import org.attune.casefile.Ways;
import org.attune.casefile.form.Form;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * A person says what helps them to talk and listen; more time holds from their next step
 * on.
 */
@Verb
public class TalkBest {

	/** The field of a form that asks for it. */
	private static final String FIELD = "helps";

	private final CaseFiles cases;

	private final Ways ways;

	private final OneToOne oneToOne;

	TalkBest(CaseFiles cases, Ways ways, OneToOne oneToOne) {
		this.cases = cases;
		this.ways = ways;
		this.oneToOne = oneToOne;
	}

	/** The words of all that can help. */
	public static List<String> all() {
		return Stream.of(Way.values()).map(Way::word).toList();
	}

	/** What helps the visitor; not found for who is not asked anything in the case. */
	public Set<String> words(Visitor visitor, CaseId caseId) {
		return asked(this.cases.read(caseId), visitor).ways().stream().map(Way::word).collect(Collectors.toSet());
	}

	/**
	 * Keeps what helps the visitor, in place of what they said before. Refused: not
	 * found, closed.
	 */
	public void choose(Visitor visitor, CaseId caseId, List<String> words) {
		CaseFile file = this.cases.take(caseId);
		Person me = asked(file, visitor);
		file.status().requireNotClosed();
		this.ways.keep(file, me.id(), read(words));
		this.oneToOne.wanted(file, me);
	}

	private static Person asked(CaseFile file, Visitor visitor) {
		Person me = file.as(visitor.account());
		if (!me.participates() || me.left()) {
			throw Refusal.notFound();
		}
		return me;
	}

	/** Keeps what somebody ticked in a form; it may be the one that lets them in. */
	void answered(CaseFile file, Person before, Form form, Map<String, Object> answers) {
		ticked(form, answers).filter((ways) -> !file.person(before.id()).left())
			.ifPresent((ways) -> this.ways.keep(file, before.id(), ways));
		this.oneToOne.wanted(file, before);
	}

	/** What answers tick of it; empty where the form does not ask. */
	static Optional<Set<Way>> ticked(Form form, Map<String, Object> answers) {
		boolean asks = form.fields().stream().anyMatch((field) -> field.key().equals(FIELD));
		return (asks && answers.get(FIELD) instanceof List<?> ticked) ? Optional.of(read(ticked)) : Optional.empty();
	}

	private static Set<Way> read(List<?> words) {
		EnumSet<Way> ways = EnumSet.noneOf(Way.class);
		words.forEach((word) -> Way.of(word).ifPresent(ways::add));
		return ways;
	}

}
