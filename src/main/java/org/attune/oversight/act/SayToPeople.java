package org.attune.oversight.act;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Person;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A counselor says something: a note, or where to find help elsewhere, to all or to one;
 * or words that one person may use or leave.
 */
record SayToPeople(String kind, Act.Needs needs) implements Act {

	@Override
	public boolean isNews() {
		return true;
	}

	@Override
	public void carryOut(CaseFile file, Person counselor, Wish wish) {
		// The record of it is what people read.
	}

	/** The kinds there are. */
	@Configuration(proxyBeanMethods = false)
	static class Kinds {

		@Bean
		Act note() {
			return new SayToPeople("note", new Needs(Part.ALLOWED, Part.NEEDED, Part.NONE));
		}

		@Bean
		Act refer() {
			return new SayToPeople("refer", new Needs(Part.ALLOWED, Part.NEEDED, Part.NONE));
		}

		@Bean
		Act offerWording() {
			return new SayToPeople("offer-wording", new Needs(Part.NEEDED, Part.NEEDED, Part.NONE));
		}

	}

}
