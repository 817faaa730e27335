package org.attune.audit.conformance;

import java.util.Optional;

import org.attune.audit.conformance.Deviation.Kind;
import org.attune.engine.model.Net;
import org.attune.engine.model.Net.Spot;

/** Something that lasts begins, if a token can come to it. */
final class Entering {

	private final Move move;

	Entering(Move move) {
		this.move = move;
	}

	/** Something that lasts begins. */
	Optional<Kind> enter() {
		if (this.move.entry().id() == null || !mayEnter()) {
			return Move.WRONG;
		}
		this.move.stay().active().put(this.move.entry().id(), this.move.entry().element());
		Stay.Form form = form();
		if (form != null) {
			this.move.stays().put(this.move.entry().id(), new Stay(this.move.stay().net(), this.move.spot(), form));
		}
		return Move.FINE;
	}

	private boolean mayEnter() {
		if (this.move.stay().isAmongTurns()) {
			return !this.move.entry().element().endsWith(Move.BODY);
		}
		if (this.move.spot().kind() == Net.Kind.EVENT_PART) {
			return beginsInBetween();
		}
		return comesAnew() || this.move.stay().marks().takeOne(this.move.spot().in()) || followsEvents()
				|| this.move.jumps().test(this.move.stay());
	}

	/** Who is asked anew is asked at the same place: it was cancelled just before. */
	private boolean comesAnew() {
		return this.move.byHand()
				&& this.move.stay().cancelled().removeIf((each) -> this.move.entry().id().equals(each.id()));
	}

	/** What follows a gateway of events comes once the gateway is done with. */
	private boolean followsEvents() {
		return this.move.stay().cancelled().removeIf((each) -> {
			Spot gateway = this.move.stay().spot(each.element());
			return gateway != null && gateway.kind() == Net.Kind.EVENTS
					&& gateway.out().stream().anyMatch(this.move.spot().in()::contains);
		});
	}

	/** What interrupts takes the place of everything else in the scope. */
	private boolean beginsInBetween() {
		if (this.move.spot().interrupts()) {
			if (!this.move.stay().active().isEmpty()) {
				return false;
			}
			this.move.stay().clear();
		}
		return true;
	}

	private Stay.Form form() {
		if (this.move.entry().element().endsWith(Move.BODY)) {
			return Stay.Form.TURNS;
		}
		return switch (this.move.spot().kind()) {
			case PART, EVENT_PART -> Stay.Form.TOKENS;
			case CALL -> Stay.Form.CALL;
			default -> null;
		};
	}

}
