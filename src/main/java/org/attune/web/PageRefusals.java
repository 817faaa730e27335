package org.attune.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.terms.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns refusals into pages: what is not there gets the error page, what came too late
 * leads back to the case.
 */
@ControllerAdvice(annotations = LeadsBack.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageRefusals {

	@ExceptionHandler
	ModelAndView refused(Refusal refusal, HttpServletRequest request) {
		return switch (refusal.kind()) {
			case CONFLICT -> toCase(refusal, request);
			case NOT_FOUND -> error(HttpStatus.NOT_FOUND);
			case FORBIDDEN -> forbidden(refusal);
			case INVALID -> error(HttpStatus.BAD_REQUEST);
		};
	}

	private static ModelAndView toCase(Refusal refusal, HttpServletRequest request) {
		Map<?, ?> path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		String notice = refusal.code().equals("already-done") ? "?done" : "";
		return new ModelAndView("redirect:/cases/" + path.get("caseId") + notice);
	}

	/** What is forbidden for a reason that people should know says so. */
	private static ModelAndView forbidden(Refusal refusal) {
		return refusal.code().equals("forbidden") ? error(HttpStatus.FORBIDDEN)
				: new ModelAndView("error", Map.of("status", refusal.code()), HttpStatus.FORBIDDEN);
	}

	private static ModelAndView error(HttpStatus status) {
		return new ModelAndView("error", Map.of("status", status.value()), status);
	}

}
