package org.attune.oversight.alarm;

import org.attune.casefile.safety.Alert;

/** An alert, and the name of whom it is about. */
public record NamedAlert(Alert alert, String name) {

	/**
	 * Why it is one, as far as it says who may not be safe: who asked for help since may
	 * not be safe themselves, whatever they said before.
	 */
	public String cause() {
		return (this.alert.verdict() != null && this.alert.calls().isEmpty()) ? this.alert.verdict().rule() : "";
	}

}
