package org.attune.engine;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.casefile.Answered;
import org.attune.casefile.Answers;
import org.attune.casefile.CaseFiles;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Counts what people answered, for the conditions of a process. */
public final class Tally {

	private final Deployments deployments;

	private final Answers answers;

	private final CaseFiles cases;

	private final Alike alike;

	Tally(Deployments deployments, Answers answers, CaseFiles cases, Alike alike) {
		this.deployments = deployments;
		this.answers = answers;
		this.cases = cases;
		this.alike = alike;
	}

	/** Whether everybody in the last round said it; true if nobody said anything. */
	public boolean all(String caseId, String task, String field, Object value) {
		return values(caseId, task, field).allMatch((said) -> same(said, value));
	}

	/** Whether anybody in the last round said it. */
	public boolean any(String caseId, String task, String field, Object value) {
		return values(caseId, task, field).anyMatch((said) -> same(said, value));
	}

	/** How many in the last round said it. */
	public long count(String caseId, String task, String field, Object value) {
		return values(caseId, task, field).filter((said) -> same(said, value)).count();
	}

	/** Whether it is the answer most given in the last round. */
	public boolean most(String caseId, String task, String field, Object value) {
		return same(most(caseId, task, field), value);
	}

	/**
	 * The answer most given in the last round; of two, the one that stands first in the
	 * form. Null if there is none.
	 */
	public Object most(String caseId, String task, String field) {
		Map<Object, Long> counts = values(caseId, task, field).filter(Objects::nonNull)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		List<String> order = choices(task, field);
		return counts.entrySet()
			.stream()
			.min(Map.Entry.<Object, Long>comparingByValue()
				.reversed()
				.thenComparing((entry) -> order.indexOf(entry.getKey().toString())))
			.map(Map.Entry::getKey)
			.orElse(null);
	}

	/** The smallest number given in the last round; null if there is none. */
	public BigDecimal min(String caseId, String task, String field) {
		return numbers(caseId, task, field).min(Comparator.naturalOrder()).orElse(null);
	}

	/** The largest number given in the last round; null if there is none. */
	public BigDecimal max(String caseId, String task, String field) {
		return numbers(caseId, task, field).max(Comparator.naturalOrder()).orElse(null);
	}

	/** Whether everybody in the last round gave the same answer. */
	public boolean alike(String caseId, String task, String field) {
		return this.alike.are(this.cases.inHand(), last(caseId, task), field);
	}

	/** How many rounds of the task are over. */
	public int rounds(String caseId, String task) {
		return over(caseId, task).size();
	}

	/**
	 * The answers of the last round that is over, so that turns which run over them do
	 * not change them.
	 */
	List<Answered> lastOver(String caseId, String task) {
		List<List<Answered>> rounds = over(caseId, task);
		return rounds.isEmpty() ? List.of() : rounds.get(rounds.size() - 1).stream().filter(Answered::given).toList();
	}

	/** The answers of the last round. */
	List<Answered> last(String caseId, String task) {
		return Answered.last(scope(task), answers(caseId, task));
	}

	/** Whether two routing values are the same, however their numbers are written. */
	static boolean same(Object said, Object value) {
		if (said instanceof Number && value instanceof Number) {
			return new BigDecimal(said.toString()).compareTo(new BigDecimal(value.toString())) == 0;
		}
		return said != null && value != null && said.toString().equals(value.toString());
	}

	private Stream<Object> values(String caseId, String task, String field) {
		return last(caseId, task).stream().map((answer) -> answer.route().get(field));
	}

	private Stream<BigDecimal> numbers(String caseId, String task, String field) {
		return values(caseId, task, field).filter(Number.class::isInstance)
			.map((number) -> new BigDecimal(number.toString()));
	}

	private List<List<Answered>> over(String caseId, String task) {
		Set<String> running = Asking.running();
		return Answered.over(scope(task), answers(caseId, task),
				(round) -> round.contains("@") && running.contains(Scope.read(round).id()));
	}

	private List<Answered> answers(String caseId, String task) {
		return this.answers.to(this.cases.inHand(), task);
	}

	private String scope(String task) {
		ExecutionEntity asking = Asking.now();
		return this.deployments.of(asking.getProcessDefinitionId()).holding(Scope.around(asking), task);
	}

	private List<String> choices(String task, String field) {
		return this.deployments.of(Asking.now().getProcessDefinitionId())
			.choices(Scope.read(scope(task)).process(), task, field);
	}

}
