package org.attune.web.api;

import org.attune.web.language.Languages;

/**
 * How somebody is called and reached.
 *
 * @param wanted an address that is not confirmed yet, or null
 * @param language what they chose to read in, or null
 */
record AccountJson(String name, String contact, String wanted, String language) {

	/** What is to be changed; null leaves it as it is. */
	record Change(String name, String language) {

		void check(Languages languages) {
			FieldChecks checks = new FieldChecks();
			if (this.name != null) {
				checks.text("name", this.name, 1, PeopleRule.MAX_NAME);
			}
			if (this.language != null && languages.find(this.language).isEmpty()) {
				checks.wrong("language", "one-of", String.join(", ", languages.tags()));
			}
			checks.refuse();
		}

	}

}
