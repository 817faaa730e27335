package org.attune.audit.conformance;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.attune.audit.conformance.Deviation.Kind;
import org.attune.audit.entries.Entry;
import org.attune.engine.model.Net;
import org.attune.engine.model.Net.Spot;

/**
 * What one entry does to the tokens of the scope it happened in; empty where the model
 * allows it.
 */
final class Steps {

	private static final String BODY = "#multiInstanceBody";

	private static final Optional<Kind> FINE = Optional.empty();

	private static final Optional<Kind> WRONG = Optional.of(Kind.OUT_OF_ORDER);

	private final Map<String, Stay> stays;

	private final Stay stay;

	private final Spot spot;

	private final Entry entry;

	private final boolean byHand;

	private final Predicate<Stay> jumps;

	/**
	 * @param byHand whether it follows from what a counselor did
	 * @param jumps whether a token may begin somewhere by hand
	 */
	Steps(Map<String, Stay> stays, Stay stay, Spot spot, Entry entry, boolean byHand, Predicate<Stay> jumps) {
		this.stays = stays;
		this.stay = stay;
		this.spot = spot;
		this.entry = entry;
		this.byHand = byHand;
		this.jumps = jumps;
	}

	/** The element of the model that an entry is about. */
	static String element(Entry entry) {
		String element = entry.element();
		return element.endsWith(BODY) ? element.substring(0, element.length() - BODY.length()) : element;
	}

	/** Something that lasts begins. */
	Optional<Kind> enter() {
		if (this.entry.id() == null || !mayEnter()) {
			return WRONG;
		}
		this.stay.active().put(this.entry.id(), this.entry.element());
		Stay.Form form = form();
		if (form != null) {
			this.stays.put(this.entry.id(), new Stay(this.stay.net(), this.spot, form));
		}
		return FINE;
	}

	private boolean mayEnter() {
		if (this.stay.isAmongTurns()) {
			return !this.entry.element().endsWith(BODY);
		}
		if (this.spot.kind() == Net.Kind.EVENT_PART) {
			return beginsInBetween();
		}
		return comesAnew() || this.stay.marks().takeOne(this.spot.in()) || followsEvents()
				|| this.jumps.test(this.stay);
	}

	/** Who is asked anew is asked at the same place: it was cancelled just before. */
	private boolean comesAnew() {
		return this.byHand && this.stay.cancelled().removeIf((each) -> this.entry.id().equals(each.id()));
	}

	/** What follows a gateway of events comes once the gateway is done with. */
	private boolean followsEvents() {
		return this.stay.cancelled().removeIf((each) -> {
			Spot gateway = this.stay.spot(each.element());
			return gateway != null && gateway.kind() == Net.Kind.EVENTS
					&& gateway.out().stream().anyMatch(this.spot.in()::contains);
		});
	}

	/** What interrupts takes the place of everything else in the scope. */
	private boolean beginsInBetween() {
		if (this.spot.interrupts()) {
			if (!this.stay.active().isEmpty()) {
				return false;
			}
			this.stay.clear();
		}
		return true;
	}

	private Stay.Form form() {
		if (this.entry.element().endsWith(BODY)) {
			return Stay.Form.TURNS;
		}
		return switch (this.spot.kind()) {
			case PART, EVENT_PART -> Stay.Form.TOKENS;
			case CALL -> Stay.Form.CALL;
			default -> null;
		};
	}

	/** Something is left: a token goes on. */
	Optional<Kind> leave() {
		if (this.entry.id() != null) {
			return leaveWhatLasts();
		}
		return switch (this.spot.kind()) {
			case START -> goesOn(this.stay.marks().takeOne(Stay.BEGINNING));
			case BOUNDARY -> goesOn(comesInBetween());
			case PARALLEL -> join();
			case TERMINATE -> endAll();
			case CHOICE -> choose();
			default -> goesOn(this.stay.marks().takeOne(this.spot.in()) || this.jumps.test(this.stay));
		};
	}

	private Optional<Kind> leaveWhatLasts() {
		if (!this.entry.element().equals(this.stay.active().remove(this.entry.id()))) {
			return WRONG;
		}
		Stay inside = this.stays.remove(this.entry.id());
		if (inside != null && !inside.isOver()) {
			return Optional.of(inside.cancelled().isEmpty() ? Kind.UNFINISHED : Kind.UNEXPLAINED);
		}
		return goesOn(true);
	}

	private Optional<Kind> goesOn(boolean may) {
		if (may && !this.stay.isAmongTurns()) {
			this.stay.marks().put(this.spot.out());
		}
		return may ? FINE : WRONG;
	}

	private Optional<Kind> choose() {
		if (!this.stay.marks().takeOne(this.spot.in()) && !this.jumps.test(this.stay)) {
			return WRONG;
		}
		this.stay.marks().putOne(this.spot.out());
		return FINE;
	}

	/** A join has an entry for each token that came to it. */
	private Optional<Kind> join() {
		int more = this.stay.joined().getOrDefault(this.spot.id(), 0);
		if (more > 0) {
			this.stay.joined().put(this.spot.id(), more - 1);
			return FINE;
		}
		this.stay.joined().put(this.spot.id(), this.spot.in().size() - 1);
		boolean all = this.stay.marks().takeAll(this.spot.in());
		if (!all) {
			this.stay.joined().remove(this.spot.id());
		}
		return goesOn(all || this.jumps.test(this.stay));
	}

	private Optional<Kind> endAll() {
		if (!this.stay.marks().takeOne(this.spot.in()) || !this.stay.active().isEmpty()) {
			return WRONG;
		}
		this.stay.clear();
		return FINE;
	}

	private boolean comesInBetween() {
		String where = this.spot.attachedTo();
		return this.spot.interrupts() ? this.stay.cancelled().removeIf((each) -> element(each).equals(where))
				: this.stay.active()
					.values()
					.stream()
					.anyMatch((each) -> each.equals(where) || each.equals(where + BODY));
	}

	/** Something is taken away; what follows has to tell why. */
	Optional<Kind> cancel() {
		boolean was = (this.entry.id() != null)
				? this.entry.element().equals(this.stay.active().remove(this.entry.id()))
				: this.stay.marks().takeOne(this.spot.in());
		Stay inside = (this.entry.id() != null) ? this.stays.remove(this.entry.id()) : null;
		if (!was || inside != null && !inside.active().isEmpty()) {
			return WRONG;
		}
		this.stay.cancelled().add(this.entry);
		return FINE;
	}

}
