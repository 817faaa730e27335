package org.attune.web.api.account;

import org.attune.web.api.FieldChecks;
import org.attune.web.api.talk.PeopleRule;
import org.attune.web.language.Languages;

/**
 * How somebody is called and reached.
 *
 * @param wanted an address that is not confirmed yet, or null
 * @param language what they chose to read in, or null
 * @param zone the time zone they chose, or null
 * @param quietFrom from when they want no mail, such as {@code 21:00}; null where the
 * practice's hours hold
 * @param quietUntil until when, or null
 */
record AccountJson(String name, String contact, String wanted, String language, String zone, String quietFrom,
		String quietUntil) {

	/**
	 * What is to be changed; null leaves it as it is, an empty time zone takes it back.
	 */
	record Change(String name, String language, String zone, String quietFrom, String quietUntil) {

		void check(Languages languages) {
			FieldChecks checks = new FieldChecks();
			if (this.name != null) {
				checks.text("name", this.name, 1, PeopleRule.MAX_NAME);
			}
			if (this.language != null && languages.find(this.language).isEmpty()) {
				checks.wrong("language", "one-of", String.join(", ", languages.tags()));
			}
			quiet().check(checks);
			checks.refuse();
		}

		QuietWish quiet() {
			return new QuietWish(this.zone, this.quietFrom, this.quietUntil);
		}

	}

}
