package org.attune.web.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import org.attune.terms.Refusal;

import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Puts problems into words, in the reader's language. */
@Component
class ProblemTexts {

	private final MessageSource messages;

	ProblemTexts(MessageSource messages) {
		this.messages = messages;
	}

	ProblemDetail detail(Problem problem, Locale language) {
		ProblemDetail detail = ProblemDetail.forStatus(problem.status());
		detail.setType(URI.create("urn:attune:" + problem.code()));
		detail.setTitle(this.messages.getMessage("problem." + problem.code() + ".title", null, language));
		detail.setDetail(this.messages.getMessage("problem." + problem.code() + ".detail", null, language));
		if (!problem.errors().isEmpty()) {
			detail.setProperty("errors", errors(problem.errors(), language));
		}
		return detail;
	}

	private List<Line> errors(List<Refusal.FieldError> errors, Locale language) {
		return errors.stream()
			.map((error) -> new Line(error.field(),
					this.messages.getMessage("invalid." + error.code(), error.arguments().toArray(), language)))
			.toList();
	}

	/** One field and what is wrong with it. */
	record Line(String field, String message) {
	}

}
