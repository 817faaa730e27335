package org.attune.takeaway;

import java.text.Bidi;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/** Tells which parts of a text run from right to left, by the Unicode rules. */
final class Direction implements BidiSplitter {

	private Bidi text;

	@Override
	public void setParagraph(String paragraph, byte defaultDirection) {
		this.text = new Bidi(paragraph, (defaultDirection == RTL) ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT
				: Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
	}

	@Override
	public int countTextRuns() {
		return this.text.getRunCount();
	}

	@Override
	public BidiTextRun getVisualRun(int run) {
		int start = this.text.getRunStart(run);
		return new BidiTextRun(start, this.text.getRunLimit(run) - start,
				(this.text.getRunLevel(run) % 2 == 1) ? RTL : LTR);
	}

	@Override
	public byte getBaseDirection(String paragraph) {
		return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
	}

}
