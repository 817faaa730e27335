package org.attune;

import java.io.OutputStream;

/**
 * Swallows what is written, and looks now and then how much more is in memory than at the
 * beginning.
 */
final class HeldMemory extends OutputStream {

	private final long look;

	private final long before = used();

	private long bytes;

	private long most;

	/**
	 * @param look after how many bytes it looks again
	 */
	HeldMemory(long look) {
		this.look = look;
	}

	/** How many bytes were written. */
	long bytes() {
		return this.bytes;
	}

	/** How many bytes more there were in memory, at most. */
	long most() {
		return this.most;
	}

	@Override
	public void write(int sign) {
		this.bytes++;
	}

	@Override
	public void write(byte[] some, int from, int length) {
		if (this.bytes / this.look != (this.bytes + length) / this.look) {
			this.most = Math.max(this.most, used() - this.before);
		}
		this.bytes += length;
	}

	private static long used() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

}
