package org.attune.coach;

import java.util.List;
import java.util.Set;

/**
 * One thing the coach looks for.
 *
 * @param cases the ways it shows
 * @param matches sentences it must remark on
 * @param leaves sentences it must not remark on
 */
record Rule(String id, List<Case> cases, List<String> matches, List<String> leaves) {

	/**
	 * What keeps a rule quiet.
	 *
	 * @param inClause where it stands in a clause with the words in question; for a
	 * threat only among those words
	 * @param inSentence anywhere in their sentence, as a smile does
	 */
	record Unless(Phrases inClause, Phrases inSentence) {
	}

	/**
	 * One way a rule shows.
	 *
	 * @param sign something other than words, of {@link Signs}, or null
	 * @param moments when it holds
	 */
	record Case(Level level, String suggestion, String start, Set<Moment> moments, String sign, List<Phrase> match,
			Unless unless) {

		/** Whether it holds in every moment, and what it offers is of the author. */
		boolean ownWords() {
			return this.sign == null && this.level != Level.GOOD && this.level != Level.SAFETY
					&& this.moments.size() == Moment.values().length;
		}

		/** Whether it is about what the author says, and not about what they tell of. */
		boolean accuses() {
			return this.level != Level.GOOD && this.level != Level.SAFETY;
		}

		Case with(Level otherLevel, String otherWording) {
			return new Case((otherLevel != null) ? otherLevel : this.level,
					(otherWording != null) ? otherWording : this.suggestion, this.start, this.moments, this.sign,
					this.match, this.unless);
		}

	}

}
