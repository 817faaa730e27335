package org.attune.audit.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.audit.entries.Entry;
import org.attune.engine.model.Net;
import org.attune.engine.model.Net.Spot;

/**
 * One stay of tokens in a scope: in a process, in a part of it, among the turns of a
 * multi-instance, or at a call that waits for the process it called.
 */
final class Stay {

	/** Where the token is that begins a scope. */
	static final Set<String> BEGINNING = Set.of("@beginning");

	private final Net net;

	private final Spot around;

	private final Form form;

	private final Marks marks;

	/** What is under way in it: the element by the mark of the stay at it. */
	private final Map<String, String> active = new HashMap<>();

	/** What was cancelled in it, as long as nothing has explained it. */
	private final List<Entry> cancelled = new ArrayList<>();

	/** How many entries of a join are still to come that has already let its token go. */
	private final Map<String, Integer> joined = new HashMap<>();

	private boolean called;

	private boolean returned;

	/**
	 * @param around what the scope belongs to; null for a process
	 */
	Stay(Net net, Spot around, Form form) {
		this.net = net;
		this.around = around;
		this.form = form;
		this.marks = new Marks((form == Form.TOKENS) ? BEGINNING : Set.of());
	}

	Net net() {
		return this.net;
	}

	/** The node of that id directly in this scope; null if it has none. */
	Spot spot(String id) {
		if (this.form == Form.TURNS) {
			return this.around.id().equals(id) ? this.around : null;
		}
		String within = (this.around != null) ? this.around.id() : this.net.process();
		return this.net.spot(id)
			.filter((spot) -> this.form == Form.TOKENS && spot.within().equals(within))
			.orElse(null);
	}

	boolean isAmongTurns() {
		return this.form == Form.TURNS;
	}

	Marks marks() {
		return this.marks;
	}

	Map<String, String> active() {
		return this.active;
	}

	List<Entry> cancelled() {
		return this.cancelled;
	}

	Map<String, Integer> joined() {
		return this.joined;
	}

	/** Whether this is a call of that process which waits for it to begin. */
	boolean awaits(String process) {
		return this.form == Form.CALL && !this.called && process.equals(this.around.calls());
	}

	void call() {
		this.called = true;
	}

	/** The called process has come to its end by itself. */
	void comeBack() {
		this.returned = true;
	}

	/** Whether entries of a join are missing that has already let its token go. */
	boolean lacksJoined() {
		return this.joined.values().stream().anyMatch((more) -> more > 0);
	}

	/** Whether everything in it has come to its end, as far as one can tell. */
	boolean isOver() {
		boolean early = this.form == Form.TURNS && this.around.stopsEarly();
		return this.active.isEmpty() && (this.cancelled.isEmpty() || early) && switch (this.form) {
			case TOKENS -> this.marks.mayBeNone() && !lacksJoined();
			case TURNS -> true;
			case CALL -> this.returned;
		};
	}

	/** Everything in it was taken away. */
	void clear() {
		this.marks.clear();
		this.cancelled.clear();
		this.joined.clear();
	}

	/** What a scope holds. */
	enum Form {

		TOKENS, TURNS, CALL

	}

}
