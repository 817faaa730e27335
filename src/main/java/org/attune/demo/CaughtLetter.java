package org.attune.demo;

/** A mail of the demo, as its reader would get it. */
public record CaughtLetter(String to, String subject, String body) {

	/** The link in it. */
	public String link() {
		int start = this.body.indexOf("http");
		return this.body.substring(start, this.body.indexOf('\n', start)).strip();
	}

}
