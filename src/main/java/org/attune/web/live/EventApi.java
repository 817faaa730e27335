package org.attune.web.live;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.session.WatchCase;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams of events: of one case for programs, of all one's cases for pages. */
@RestController
@Tag(name = "cases")
class EventApi {

	private final WatchCase watchCase;

	private final Listeners listeners;

	EventApi(WatchCase watchCase, Listeners listeners) {
		this.watchCase = watchCase;
		this.listeners = listeners;
	}

	@GetMapping(path = "/api/v1/cases/{caseId}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@Operation(summary = "Hear when the case changes for the caller",
			description = """
					Server-sent events: `step` (you are asked something, or are asked it no more), `revealed` (there is something \
					new to read), `paused` (a pause begins or ends), `closed`. They say that it is so, not what. Lines that begin \
					with a colon are signs of life. When the stream ends, connect again, and look: what happened meanwhile is not \
					told again.""")
	@ApiResponse(responseCode = "200", description = "Events, as they happen", content = @Content(
			mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string"),
			examples = @ExampleObject("event:step\ndata:{\"caseId\":\"0190d8a4-0000-7000-8000-000000000000\"}\n\n")))
	SseEmitter ofCase(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@Parameter(hidden = true) Authentication session, HttpServletResponse response) {
		CaseId only = CaseId.of(caseId);
		this.watchCase.watch(visitor, only);
		return stream(visitor, only, session, response);
	}

	@GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter ofAll(@AuthenticationPrincipal Visitor visitor, Authentication session, HttpServletResponse response) {
		return stream(visitor, null, session, response);
	}

	/** Asks a proxy (nginx and its like) to pass on each event at once. */
	private SseEmitter stream(Visitor visitor, CaseId only, Authentication session, HttpServletResponse response) {
		response.setHeader("X-Accel-Buffering", "no");
		return this.listeners.add(visitor.account(), only, (String) session.getCredentials());
	}

}
