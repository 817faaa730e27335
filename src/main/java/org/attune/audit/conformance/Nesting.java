package org.attune.audit.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.attune.audit.conformance.Deviation.Kind;
import org.attune.audit.entries.Entry;
import org.attune.engine.model.Net;

/** The processes of one case: the outermost one, and those that are called by another. */
final class Nesting {

	private final Function<String, Optional<Net>> nets;

	private final Map<String, Stay> stays;

	private final Map<String, String> caller = new HashMap<>();

	private String root;

	private boolean over;

	Nesting(Function<String, Optional<Net>> nets, Map<String, Stay> stays) {
		this.nets = nets;
		this.stays = stays;
	}

	boolean isOutermost(Stay stay) {
		return stay == this.stays.get(this.root);
	}

	/** Whether the outermost process has ended. */
	boolean isOver() {
		return this.over;
	}

	/** A process begins; empty where the model allows it. */
	Optional<Kind> start(Entry entry) {
		Optional<Net> net = this.nets.apply(entry.processId());
		Optional<Map.Entry<String, Stay>> call = List.copyOf(this.stays.entrySet())
			.stream()
			.filter((each) -> each.getValue().awaits(entry.processId()))
			.reduce((first, last) -> last);
		if (net.isEmpty() || entry.id() == null || this.root != null && call.isEmpty()) {
			return Move.WRONG;
		}
		call.ifPresent((each) -> {
			each.getValue().call();
			this.caller.put(entry.id(), each.getKey());
		});
		this.root = (this.root != null) ? this.root : entry.id();
		this.stays.put(entry.id(), new Stay(net.get(), null, Stay.Form.TOKENS));
		return Move.FINE;
	}

	/**
	 * A process ends; empty where the model allows it.
	 * @param closing whether the case was closed from outside
	 */
	Optional<Kind> end(Entry entry, boolean closing) {
		Stay stay = this.stays.get(String.valueOf(entry.id()));
		if (stay == null) {
			return Move.WRONG;
		}
		if (!stay.active().isEmpty() || stay.lacksJoined()) {
			return Optional.of(Kind.UNFINISHED);
		}
		if (!isOutermost(stay)) {
			return comeBack(entry, stay);
		}
		this.over = true;
		return (closing || stay.isOver()) ? Move.FINE
				: Optional.of(stay.cancelled().isEmpty() ? Kind.UNFINISHED : Kind.UNEXPLAINED);
	}

	/**
	 * A process that did not come to its end by itself has to be cancelled with its call.
	 */
	private Optional<Kind> comeBack(Entry entry, Stay stay) {
		Stay call = this.stays.get(String.valueOf(this.caller.get(entry.id())));
		if (call == null) {
			return Move.WRONG;
		}
		if (stay.isOver()) {
			call.comeBack();
		}
		else {
			call.cancelled().add(entry);
		}
		this.stays.remove(entry.id());
		return Move.FINE;
	}

}
