package org.attune.web.guard;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.terms.Sha256;

/**
 * The styles that bpmn-js 8.0.0 writes into what it draws, letter by letter: for its
 * overlays and the measure of its texts, and for the mark of its makers, which its
 * licence keeps there. Browsers let these in by their hashes (CSP level 3), and no other
 * one.
 */
final class DrawnStyles {

	private static final String LINK = "color: #404040";

	/** As a policy names them. */
	static final String HASHES = Stream
		.of("visibility: hidden; position: fixed", "position: absolute", "position: absolute; width: 0; height: 0;",
				"vertical-align:middle", "position: absolute; bottom: 15px; right: 15px; z-index: 100; " + LINK,
				"z-index: 1001;position: fixed;top: 0;left: 0;right: 0;bottom: 0",
				"width: 100%;height: 100%;background: rgba(40,40,40,0.2)",
				"position: absolute;left: 50%;top: 40%;transform: translate(-50%);width: 260px;padding: 10px;"
						+ "background: white;box-shadow: 0 1px 4px rgba(0,0,0,0.3);"
						+ "font-family: Helvetica, Arial, sans-serif;font-size: 14px;display: flex;line-height: 1.3",
				"margin: 15px 20px 15px 10px; align-self: center;" + LINK)
		.map((style) -> "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(style)) + "'")
		.collect(Collectors.joining(" ", "'unsafe-hashes' ", ""));

	private DrawnStyles() {
	}

}
