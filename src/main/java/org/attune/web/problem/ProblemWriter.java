package org.attune.web.problem;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers with a problem where no controller is at work, such as in filters. */
@Component
public class ProblemWriter {

	private final ProblemTexts texts;

	private final JsonMapper json;

	ProblemWriter(ProblemTexts texts, JsonMapper json) {
		this.texts = texts;
		this.json = json;
	}

	/** Problem details for a program, the error page for people. */
	public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
		if (!Audience.isProgram(request)) {
			response.sendError(status.value());
			return;
		}
		byte[] body = this.json.writeValueAsBytes(this.texts.detail(Problem.of(status), request.getLocale()));
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
