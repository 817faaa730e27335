package org.attune.engine.lint.process;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

import org.attune.engine.xml.Bpmn;
import org.attune.engine.xml.Node;

/**
 * Which flows of a scope can have a token, and which two of them at once. A token inside
 * a task counts as one on the flow that led there. Whether conditions allow it is not
 * asked: what is impossible here is impossible for certain.
 */
final class Traffic {

	private final Graph graph;

	private final List<Node> flows;

	private final List<Move> moves = new ArrayList<>();

	private final BitSet taken = new BitSet();

	private final List<BitSet> beside;

	private boolean grows = true;

	Traffic(Graph graph) {
		this.graph = graph;
		this.flows = graph.flows().toList();
		this.beside = this.flows.stream().map((flow) -> new BitSet()).toList();
		graph.nodes().forEach(this::moves);
		while (this.grows) {
			this.grows = false;
			this.moves.stream().filter((move) -> allTaken(move.from())).forEach(this::move);
		}
	}

	/** Whether a token ever comes along. */
	boolean isTaken(Node flow) {
		return this.taken.get(this.flows.indexOf(flow));
	}

	/** Whether there can be a token on each at the same time. */
	boolean areTakenAtOnce(Node one, Node other) {
		return this.beside.get(this.flows.indexOf(one)).get(this.flows.indexOf(other));
	}

	private void moves(Node node) {
		List<Integer> in = numbers(this.graph.in(node));
		List<Integer> out = numbers(this.graph.out(node));
		if (node.is(Bpmn.PARALLEL) || node.is(Bpmn.START)) {
			this.moves.add(new Move(in, out));
		}
		else if (node.is(Bpmn.EXCLUSIVE) || node.is(Bpmn.EVENT_BASED)) {
			in.forEach((from) -> out.forEach((to) -> this.moves.add(new Move(List.of(from), List.of(to)))));
		}
		else {
			in.forEach((from) -> this.moves.add(new Move(List.of(from), out)));
			this.graph.boundaries(node).forEach((boundary) -> in.forEach((from) -> boundary(boundary, from)));
		}
	}

	/** An event that does not interrupt leaves the token in the task where it is. */
	private void boundary(Node boundary, int from) {
		List<Integer> to = numbers(this.graph.out(boundary));
		if ("false".equals(boundary.attribute("cancelActivity"))) {
			to.add(from);
		}
		this.moves.add(new Move(List.of(from), to));
	}

	private List<Integer> numbers(Stream<Node> some) {
		return new ArrayList<>(some.map(this.flows::indexOf).toList());
	}

	private boolean allTaken(List<Integer> from) {
		return from.stream()
			.allMatch((one) -> this.taken.get(one)
					&& from.stream().allMatch((other) -> other.equals(one) || this.beside.get(one).get(other)));
	}

	/** Whatever can be beside all that moves is beside all that comes of it. */
	private void move(Move move) {
		BitSet others = new BitSet();
		move.from().stream().limit(1).forEach((first) -> others.or(this.beside.get(first)));
		move.from().forEach((from) -> others.and(this.beside.get(from)));
		for (int to : move.to()) {
			this.grows |= !this.taken.get(to);
			this.taken.set(to);
			others.stream().forEach((other) -> meet(other, to));
			move.to().stream().filter((other) -> other != to).forEach((other) -> meet(other, to));
		}
	}

	private void meet(int one, int other) {
		this.grows |= !this.beside.get(one).get(other);
		this.beside.get(one).set(other);
		this.beside.get(other).set(one);
	}

	/** What a token needs to go on, and where it then is. */
	private record Move(List<Integer> from, List<Integer> to) {
	}

}
