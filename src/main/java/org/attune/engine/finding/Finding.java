package org.attune.engine.finding;

/**
 * One thing in a process file that keeps it from being deployed.
 *
 * @param file the file's name in its directory
 * @param element the id of the element, or its tag where it has none
 * @param reason what the author can do about it
 */
public record Finding(String file, String element, String reason) {

	@Override
	public String toString() {
		return this.file + ": " + this.element + ": " + this.reason;
	}

}
