package org.attune.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.form.Form;
import org.attune.casefile.sums.CountedNumbers;

import org.springframework.stereotype.Component;

/**
 * Counts numbers in that somebody gave, if they ticked beside them that the practice may
 * do so.
 */
@Component
class Counting {

	/** The field of a form that asks if it may be done. */
	private static final String TICK = "count_me";

	private final CountedNumbers numbers;

	Counting(CountedNumbers numbers) {
		this.numbers = numbers;
	}

	void answered(CaseFile file, UUID contribution, Form form, Map<String, Object> answers) {
		if (Boolean.TRUE.equals(answers.get(TICK))) {
			Map<String, Integer> felt = new LinkedHashMap<>();
			form.fields().stream().filter(HowWeAre::asks).forEach((field) -> {
				if (answers.get(field.key()) instanceof Number number) {
					felt.put(field.key(), number.intValue());
				}
			});
			this.numbers.add(file, contribution, felt);
		}
	}

}
