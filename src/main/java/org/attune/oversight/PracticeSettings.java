package org.attune.oversight;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a practice works.
 *
 * @param counselor whether every case gets a counselor, or those alone that need one
 */
@ConfigurationProperties("attune.practice")
record PracticeSettings(@DefaultValue("when-needed") Need counselor) {

	/** Whether a case without a counselor waits for one in any case. */
	boolean always() {
		return this.counselor == Need.ALWAYS;
	}

	/** When a case gets a counselor. */
	enum Need {

		/** From its beginning on. */
		ALWAYS,

		/** Once its process asks for one. */
		WHEN_NEEDED

	}

}
