package org.attune.web.api.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.attune.session.StepView;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says who will read an answer, in words to show. */
@Component
class Readers {

	private final MessageSource messages;

	Readers(MessageSource messages) {
		this.messages = messages;
	}

	/** The others by name, then the counselor, then "you". */
	List<String> words(StepView step, Locale language) {
		List<String> words = new ArrayList<>(step.readers());
		if (step.counselorReads()) {
			words.add(this.messages.getMessage("readers.program.counselor", null, language));
		}
		words.add(this.messages.getMessage("readers.you", null, language));
		return words;
	}

}
