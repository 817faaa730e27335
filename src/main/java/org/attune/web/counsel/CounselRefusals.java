package org.attune.web.counsel;

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
 * Turns refusals into a counselor's pages: what came too late, or has no occasion now,
 * leads back to the case.
 */
@ControllerAdvice(assignableTypes = { AlertPage.class, CasePage.class, DutyPage.class, HandOverPage.class,
		InterventionPage.class, NotesPage.class, ReportPage.class, TextPage.class })
@Order(Ordered.HIGHEST_PRECEDENCE)
class CounselRefusals {

	@ExceptionHandler
	ModelAndView refused(Refusal refusal, HttpServletRequest request) {
		return switch (refusal.kind()) {
			case CONFLICT -> {
				Map<?, ?> path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
				yield new ModelAndView("redirect:/cases/" + path.get("caseId") + "/counsel?late");
			}
			case NOT_FOUND -> error(HttpStatus.NOT_FOUND);
			case FORBIDDEN -> error(HttpStatus.FORBIDDEN);
			case INVALID -> error(HttpStatus.BAD_REQUEST);
		};
	}

	private static ModelAndView error(HttpStatus status) {
		return new ModelAndView("error", Map.of("status", status.value()), status);
	}

}
