package org.attune.takeaway;

import java.text.Bidi;
import java.util.stream.IntStream;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/**
 * Tells which parts of a line run from right to left, by the Unicode rules, in the order
 * in which they stand on paper.
 */
final class Direction implements BidiSplitter {

	private Bidi line;

	private Integer[] order;

	@Override
	public void setParagraph(String text, byte defaultDirection) {
		this.line = new Bidi(text, (defaultDirection == RTL) ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT
				: Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
		this.order = IntStream.range(0, this.line.getRunCount()).boxed().toArray(Integer[]::new);
		byte[] levels = new byte[this.order.length];
		for (int run : this.order) {
			levels[run] = (byte) this.line.getRunLevel(run);
		}
		Bidi.reorderVisually(levels, 0, this.order, 0, levels.length);
	}

	@Override
	public int countTextRuns() {
		return this.order.length;
	}

	@Override
	public BidiTextRun getVisualRun(int place) {
		int run = this.order[place];
		int start = this.line.getRunStart(run);
		return new BidiTextRun(start, this.line.getRunLimit(run) - start,
				(this.line.getRunLevel(run) % 2 == 1) ? RTL : LTR);
	}

	@Override
	public byte getBaseDirection(String paragraph) {
		boolean rightToLeft = !new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
		return rightToLeft ? RTL : LTR;
	}

}
