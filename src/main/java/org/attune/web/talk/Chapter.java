package org.attune.web.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.attune.session.reading.ContributionView;

/**
 * What was said in one stage, in a row.
 *
 * @param open whether it lies open; the others are folded
 */
record Chapter(String stage, List<ContributionView> words, boolean open) {

	/**
	 * The chapters of a conversation. The newest lies open, and once all is said also the
	 * one before: a plan and what became of it.
	 */
	static List<Chapter> of(List<ContributionView> said, boolean closed) {
		List<Chapter> chapters = new ArrayList<>();
		for (int end = said.size(), open = closed ? 2 : 1; end > 0; open--) {
			int start = start(said, end);
			chapters.add(0, new Chapter(said.get(start).stage(), said.subList(start, end), open > 0));
			end = start;
		}
		return chapters;
	}

	/** Another one for every change in it. */
	public String look() {
		return Integer.toHexString(this.words.hashCode());
	}

	private static int start(List<ContributionView> said, int end) {
		int start = end - 1;
		while (start > 0 && Objects.equals(said.get(start - 1).stage(), said.get(start).stage())) {
			start--;
		}
		return start;
	}

}
