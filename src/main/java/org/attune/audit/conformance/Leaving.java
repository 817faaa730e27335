package org.attune.audit.conformance;

import java.util.Optional;

import org.attune.audit.conformance.Deviation.Kind;

/** Something comes to its end: a token goes on, or was taken away. */
final class Leaving {

	private final Move move;

	Leaving(Move move) {
		this.move = move;
	}

	/** Something is left: a token goes on. */
	Optional<Kind> leave() {
		if (this.move.entry().id() != null) {
			return leaveWhatLasts();
		}
		return switch (this.move.spot().kind()) {
			case START -> goesOn(this.move.stay().marks().takeOne(Stay.BEGINNING));
			case BOUNDARY -> goesOn(comesInBetween());
			case PARALLEL -> join();
			case TERMINATE -> endAll();
			case CHOICE -> choose();
			default -> goesOn(this.move.stay().marks().takeOne(this.move.spot().in())
					|| this.move.jumps().test(this.move.stay()));
		};
	}

	private Optional<Kind> leaveWhatLasts() {
		if (!this.move.entry().element().equals(this.move.stay().active().remove(this.move.entry().id()))) {
			return Move.WRONG;
		}
		Stay inside = this.move.stays().remove(this.move.entry().id());
		if (inside != null && !inside.isOver()) {
			return Optional.of(inside.cancelled().isEmpty() ? Kind.UNFINISHED : Kind.UNEXPLAINED);
		}
		return goesOn(true);
	}

	private Optional<Kind> goesOn(boolean may) {
		if (may && !this.move.stay().isAmongTurns()) {
			this.move.stay().marks().put(this.move.spot().out());
		}
		return may ? Move.FINE : Move.WRONG;
	}

	private Optional<Kind> choose() {
		if (!this.move.stay().marks().takeOne(this.move.spot().in()) && !this.move.jumps().test(this.move.stay())) {
			return Move.WRONG;
		}
		this.move.stay().marks().putOne(this.move.spot().out());
		return Move.FINE;
	}

	/** A join has an entry for each token that came to it. */
	private Optional<Kind> join() {
		int more = this.move.stay().joined().getOrDefault(this.move.spot().id(), 0);
		if (more > 0) {
			this.move.stay().joined().put(this.move.spot().id(), more - 1);
			return Move.FINE;
		}
		this.move.stay().joined().put(this.move.spot().id(), this.move.spot().in().size() - 1);
		boolean all = this.move.stay().marks().takeAll(this.move.spot().in());
		if (!all) {
			this.move.stay().joined().remove(this.move.spot().id());
		}
		return goesOn(all || this.move.jumps().test(this.move.stay()));
	}

	private Optional<Kind> endAll() {
		if (!this.move.stay().marks().takeOne(this.move.spot().in()) || !this.move.stay().active().isEmpty()
				|| this.move.stay().lacksJoined()) {
			return Move.WRONG;
		}
		this.move.stay().clear();
		return Move.FINE;
	}

	private boolean comesInBetween() {
		String where = this.move.spot().attachedTo();
		return this.move.spot().interrupts()
				? this.move.stay().cancelled().removeIf((each) -> Move.element(each).equals(where))
				: this.move.stay()
					.active()
					.values()
					.stream()
					.anyMatch((each) -> each.equals(where) || each.equals(where + Move.BODY));
	}

	/** Something is taken away; what follows has to tell why. */
	Optional<Kind> cancel() {
		boolean was = (this.move.entry().id() != null)
				? this.move.entry().element().equals(this.move.stay().active().remove(this.move.entry().id()))
				: this.move.stay().marks().takeOne(this.move.spot().in());
		Stay inside = (this.move.entry().id() != null) ? this.move.stays().remove(this.move.entry().id()) : null;
		if (!was || inside != null && !inside.active().isEmpty()) {
			return Move.WRONG;
		}
		this.move.stay().cancelled().add(this.move.entry());
		return Move.FINE;
	}

}
