package org.attune;

import java.time.Clock;
import java.util.Random;

import org.attune.simulate.FormFilling;

/** Fills forms by chance, as people who are safe and free; every text carries a mark. */
public final class RandomAnswers extends FormFilling {

	private static final String WORDS = "I missed you at the table last week and I would like us to eat together again ";

	private final String mark;

	/** Answers drawn from a seeded random. */
	public RandomAnswers(Random random, String mark) {
		this(random, mark, Clock.systemUTC());
	}

	/** The same at another time. */
	public RandomAnswers(Random random, String mark, Clock clock) {
		super(random, clock);
		this.mark = mark;
	}

	@Override
	protected boolean isAboutSafety(String field) {
		return SafeAnswers.FIELDS.contains(field);
	}

	@Override
	protected String words(boolean more) {
		return more ? WORDS : this.mark;
	}

}
