package org.attune.session;

import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Person;
import org.attune.casefile.Way;
import org.attune.casefile.form.Form;
import org.attune.casefile.safety.Shuttles;
import org.attune.session.counsel.Counsel;
import org.attune.session.reading.Texts;

import org.springframework.stereotype.Component;

/**
 * A person wants to be read by a counselor before the others hear them. It holds for all
 * from the moment that person takes part, and for the words that came with the wish.
 */
@Component
class OneToOne {

	private final Counsel counsel;

	private final Shuttles shuttles;

	OneToOne(Counsel counsel, Shuttles shuttles) {
		this.counsel = counsel;
		this.shuttles = shuttles;
	}

	/** Whether these very answers wish for it, and somebody is there to read them. */
	boolean wishes(Form form, Map<String, Object> answers) {
		return TalkBest.ticked(form, answers).filter((ways) -> ways.contains(Way.ONE_TO_ONE)).isPresent()
				&& this.counsel.isThere();
	}

	/**
	 * Texts go through the counselor if the person wishes for it now and did not before.
	 * Who has not said yes changes nothing for the others.
	 * @param before who they were then: not one of the people yet, or without that wish
	 */
	void wanted(CaseFile file, Person before) {
		if (!wants(before) && wants(file.person(before.id())) && this.counsel.isThere()) {
			this.shuttles.begin(file);
		}
	}

	private static boolean wants(Person person) {
		return person.present() && person.ways().contains(Way.ONE_TO_ONE);
	}

}
