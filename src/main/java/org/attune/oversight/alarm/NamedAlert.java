package org.attune.oversight.alarm;

import org.attune.casefile.safety.Alert;

/** An alert, and the name of whom it is about. */
public record NamedAlert(Alert alert, String name) {
}
