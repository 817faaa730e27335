package org.attune.takeaway;

import com.openhtmltopdf.bidi.BidiReorderer;

/**
 * Turns text that runs from right to left around, as it is drawn from left to right.
 * Letters are not joined, which Arabic would need.
 */
final class RightToLeft implements BidiReorderer {

	private static final String PAIRS = "()[]{}<>\u00ab\u00bb";

	@Override
	public String reorderRTLTextToLTR(String text) {
		StringBuilder turned = new StringBuilder(text).reverse();
		for (int at = 0; at < turned.length(); at++) {
			int pair = PAIRS.indexOf(turned.charAt(at));
			if (pair >= 0) {
				turned.setCharAt(at, PAIRS.charAt(pair ^ 1));
			}
		}
		return turned.toString();
	}

	@Override
	public String shapeText(String text) {
		return text;
	}

	@Override
	public String deshapeText(String text) {
		return text;
	}

	@Override
	public boolean isLiveImplementation() {
		return true;
	}

}
