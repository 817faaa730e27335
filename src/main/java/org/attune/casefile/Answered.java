package org.attune.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.attune.terms.PersonId;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One answer to a task, or a run of it that nobody was asked in. Who was skipped has
 * given an answer that says nothing, neither yes nor no.
 *
 * @param path the scopes around the run, outermost first
 * @param cancelled the scopes of the case that were cancelled
 * @param person who answered; null when nobody was asked
 * @param route the routing fields of the answer
 * @param said the answer itself, sealed; null when nobody was asked, or leaving said it
 */
public record Answered(UUID run, List<String> path, List<String> cancelled, PersonId person, Map<String, Object> route,
		Contribution said) {

	private static final TypeReference<LinkedHashMap<String, Object>> ROUTE = new TypeReference<>() {
	};

	/**
	 * The answers that count in a scope, round by round, oldest first. Seen from a scope,
	 * a round is one run of whatever stands directly in it: of the task itself, or of the
	 * sub-process or called process the task is in.
	 */
	public static Map<String, List<Answered>> rounds(String scope, List<Answered> answers) {
		Map<String, List<Answered>> rounds = new LinkedHashMap<>();
		for (Answered answer : answers) {
			int place = answer.path().indexOf(scope);
			if (place >= 0 && answer.counts(place)) {
				rounds.computeIfAbsent(answer.below(place), (each) -> new ArrayList<>()).add(answer);
			}
		}
		return rounds;
	}

	/** The answers of the last round in a scope. */
	public static List<Answered> last(String scope, List<Answered> answers) {
		List<List<Answered>> rounds = List.copyOf(rounds(scope, answers).values());
		return rounds.isEmpty() ? List.of() : rounds.get(rounds.size() - 1).stream().filter(Answered::given).toList();
	}

	/** The rounds in a scope that are over, oldest first. */
	public static List<List<Answered>> over(String scope, List<Answered> answers, Predicate<String> running) {
		Map<String, List<Answered>> rounds = rounds(scope, answers);
		rounds.keySet().removeIf(running);
		return List.copyOf(rounds.values());
	}

	/** The routing fields as they are kept; empty for null. */
	static Map<String, Object> route(String text, JsonMapper json) {
		return (text != null) ? json.readValue(text, ROUTE) : Map.of();
	}

	/** Whether somebody was asked, and answered. */
	public boolean given() {
		return this.person != null;
	}

	/** Whether nothing around it was cancelled since. */
	public boolean stands() {
		return Collections.disjoint(this.path, this.cancelled);
	}

	private boolean counts(int place) {
		return Collections.disjoint(this.path.subList(place + 1, this.path.size()), this.cancelled);
	}

	private String below(int place) {
		return (place + 1 < this.path.size()) ? this.path.get(place + 1) : this.run.toString();
	}

}
