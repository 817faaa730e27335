package org.attune.audit.conformance;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.attune.audit.conformance.Deviation.Kind;
import org.attune.audit.entries.Entry;
import org.attune.engine.model.Net;
import org.attune.engine.model.Net.Spot;

/**
 * Replays the way of the tokens of one case against what is drawn. It stops at the first
 * entry that the model does not allow: what comes after it would only be guessed.
 */
final class Replay {

	/** Entries of people that stand in the middle of what the process does. */
	private static final Set<String> IN_BETWEEN = Set.of("accepted", "invited", "uninvited");

	private static final Set<String> OF_TOKENS = Set.of("started", "ended", "entered", "left", "cancelled", "asked");

	/** What a counselor does without moving a token by hand. */
	private static final Set<String> GENTLE = Set.of("note", "refer", "offer-wording", "pause", "resume", "extend",
			"hand-over", "skip");

	/** What follows from what a counselor did follows at once. */
	private static final Duration AT_ONCE = Duration.ofSeconds(30);

	private final Function<String, Optional<Net>> nets;

	private final Map<String, Stay> stays = new LinkedHashMap<>();

	private final Map<String, String> caller = new HashMap<>();

	private String root;

	private Entry act;

	private boolean opened;

	private boolean mayJump;

	private boolean closing;

	private boolean over;

	private Deviation found;

	/**
	 * @param nets what is drawn, by process id
	 */
	Replay(Function<String, Optional<Net>> nets) {
		this.nets = nets;
	}

	Optional<Deviation> found() {
		return Optional.ofNullable(this.found);
	}

	void accept(Entry entry) {
		if (!this.opened && !entry.kind().equals("opened")) {
			deviates(entry, Kind.OUT_OF_ORDER);
		}
		this.opened = true;
		boolean token = entry.byProcess() && OF_TOKENS.contains(entry.kind());
		if (this.found != null || !token && IN_BETWEEN.contains(entry.kind())) {
			return;
		}
		if (this.act != null && entry.at().isAfter(this.act.at().plus(AT_ONCE)) || !entry.byProcess()) {
			settle();
		}
		if (this.found == null && token) {
			token(entry);
		}
		else if (this.found == null) {
			listen(entry);
		}
	}

	private void listen(Entry entry) {
		if (entry.kind().equals("intervened") && !GENTLE.contains(String.valueOf(entry.text("kind")))) {
			this.act = entry;
			this.mayJump = true;
		}
		else if (entry.kind().equals("closed") && entry.byProcess()) {
			if ("closed".equals(entry.text("outcome")) && this.act == null) {
				deviates(entry, Kind.UNEXPLAINED);
			}
			this.closing = true;
		}
		else if (this.over && entry.kind().equals("answered")) {
			deviates(entry, Kind.AFTER_END);
		}
	}

	/** What was cancelled by now must have had its reason. */
	private void settle() {
		this.stays.values()
			.stream()
			.flatMap((stay) -> stay.cancelled().stream())
			.filter((entry) -> this.act == null)
			.findFirst()
			.ifPresent((entry) -> deviates(entry, Kind.UNEXPLAINED));
		if (this.act != null) {
			this.stays.values().forEach((stay) -> stay.cancelled().clear());
		}
		this.act = null;
		this.mayJump = false;
	}

	private void token(Entry entry) {
		if (this.over) {
			deviates(entry, Kind.AFTER_END);
		}
		else if (entry.kind().equals("started")) {
			start(entry);
		}
		else if (entry.kind().equals("ended")) {
			end(entry);
		}
		else {
			Stay stay = this.stays.get(String.valueOf(entry.in()));
			Spot spot = (stay != null) ? stay.spot(Steps.element(entry)) : null;
			Optional<Kind> wrong = (spot == null) ? Optional.of(Kind.OUT_OF_ORDER) : move(entry, stay, spot);
			wrong.ifPresent((kind) -> deviates(entry, kind));
		}
	}

	private Optional<Kind> move(Entry entry, Stay stay, Spot spot) {
		Steps steps = new Steps(this.stays, stay, spot, entry, this.act != null, this::jumps);
		return switch (entry.kind()) {
			case "left" -> steps.leave();
			case "cancelled" -> steps.cancel();
			default -> steps.enter();
		};
	}

	/** A counselor begins one element of the outermost process anew. */
	private boolean jumps(Stay stay) {
		boolean jumps = this.mayJump && stay == this.stays.get(this.root);
		this.mayJump &= !jumps;
		return jumps;
	}

	private void start(Entry entry) {
		Optional<Net> net = this.nets.apply(entry.processId());
		Optional<Map.Entry<String, Stay>> call = List.copyOf(this.stays.entrySet())
			.stream()
			.filter((each) -> each.getValue().awaits(entry.processId()))
			.reduce((first, last) -> last);
		if (net.isEmpty() || entry.id() == null || this.root != null && call.isEmpty()) {
			deviates(entry, Kind.OUT_OF_ORDER);
			return;
		}
		call.ifPresent((each) -> {
			each.getValue().call();
			this.caller.put(entry.id(), each.getKey());
		});
		this.root = (this.root != null) ? this.root : entry.id();
		this.stays.put(entry.id(), new Stay(net.get(), null, Stay.Form.TOKENS));
	}

	private void end(Entry entry) {
		Stay stay = this.stays.get(String.valueOf(entry.id()));
		boolean outermost = String.valueOf(entry.id()).equals(this.root);
		if (stay == null || !stay.active().isEmpty()) {
			deviates(entry, (stay == null) ? Kind.OUT_OF_ORDER : Kind.UNFINISHED);
		}
		else if (outermost) {
			if (!this.closing && !stay.isOver()) {
				deviates(entry, stay.cancelled().isEmpty() ? Kind.UNFINISHED : Kind.UNEXPLAINED);
			}
			this.over = true;
		}
		else {
			comeBack(entry, stay);
		}
	}

	/**
	 * A process that did not come to its end by itself has to be cancelled with its call.
	 */
	private void comeBack(Entry entry, Stay stay) {
		Stay call = this.stays.get(String.valueOf(this.caller.get(entry.id())));
		if (call == null) {
			deviates(entry, Kind.OUT_OF_ORDER);
		}
		else if (stay.isOver()) {
			call.comeBack();
		}
		else {
			call.cancelled().add(entry);
		}
		this.stays.remove(entry.id());
	}

	private void deviates(Entry entry, Kind kind) {
		this.found = (this.found != null) ? this.found : Deviation.at(entry, kind);
	}

}
