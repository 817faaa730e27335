package org.attune.web.api.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.attune.coach.Remark;

/**
 * A remark of the coach, as programs see it.
 *
 * @param field whose text it is about; absent where only one text was asked about
 * @param level {@code good}, {@code hint}, {@code nudge}, {@code hold} or {@code safety}
 * @param from where it begins, in UTF-16 units
 * @param to where it ends, exclusive
 * @param start how one could begin instead; absent where there is none
 */
record RemarkJson(@JsonInclude(JsonInclude.Include.NON_NULL) String field, String rule, String level, int from, int to,
		String suggestion, @JsonInclude(JsonInclude.Include.NON_NULL) String start) {

	static RemarkJson of(String field, Remark remark) {
		return new RemarkJson(field, remark.rule(), remark.level().word(), remark.from(), remark.to(),
				remark.suggestion(), remark.start());
	}

}
