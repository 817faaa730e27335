package org.attune.audit.conformance;

import java.time.Duration;
import java.util.LinkedHashMap;
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

	private final Map<String, Stay> stays = new LinkedHashMap<>();

	private final Nesting nesting;

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
		this.nesting = new Nesting(nets, this.stays);
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

	/** What was cancelled by now must have had its reason; that a case closes is one. */
	private void settle() {
		this.stays.values()
			.stream()
			.flatMap((stay) -> stay.cancelled().stream())
			.filter((entry) -> this.act == null && !this.closing)
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
			this.nesting.start(entry).ifPresent((kind) -> deviates(entry, kind));
		}
		else if (entry.kind().equals("ended")) {
			this.nesting.end(entry, this.closing).ifPresent((kind) -> deviates(entry, kind));
			this.over = this.nesting.isOver();
		}
		else {
			Stay stay = this.stays.get(String.valueOf(entry.in()));
			Spot spot = (stay != null) ? stay.spot(Move.element(entry)) : null;
			Optional<Kind> wrong = (spot == null) ? Move.WRONG
					: new Move(this.stays, stay, spot, entry, this.act != null, this::jumps).happens();
			wrong.ifPresent((kind) -> deviates(entry, kind));
		}
	}

	/** A counselor begins one element of the outermost process anew. */
	private boolean jumps(Stay stay) {
		boolean jumps = this.mayJump && this.nesting.isOutermost(stay);
		this.mayJump &= !jumps;
		return jumps;
	}

	private void deviates(Entry entry, Kind kind) {
		this.found = (this.found != null) ? this.found : Deviation.at(entry, kind);
	}

}
