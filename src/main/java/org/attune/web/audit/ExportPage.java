package org.attune.web.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.audit.export.ExportLog;
import org.attune.audit.export.ExportLog.Format;
import org.attune.audit.export.Selection;
import org.attune.terms.Refusal;
import org.attune.web.download.LogFiles;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** An auditor takes the log with them, or a part of it. */
@Controller
@RequestMapping("/audit/export")
class ExportPage {

	private final ExportLog exportLog;

	private final LogFiles files;

	ExportPage(ExportLog exportLog, LogFiles files) {
		this.exportLog = exportLog;
		this.files = files;
	}

	/** Asks for what. */
	@GetMapping
	ModelAndView ask() {
		return page(Map.of(), List.of(), HttpStatus.OK);
	}

	@GetMapping("/file")
	ResponseEntity<StreamingResponseBody> file(@RequestParam(defaultValue = "") String format,
			@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "") String process) {
		return this.files.file(format(format), Selection.of(from, to, process));
	}

	private static Format format(String name) {
		return Arrays.stream(Format.values())
			.filter((format) -> format.name().equals(name))
			.findFirst()
			.orElseThrow(() -> Refusal.invalidRequest("format", "choose"));
	}

	/** Asks again, with what was given. */
	@ExceptionHandler
	ModelAndView askAgain(Refusal refusal, HttpServletRequest request) {
		return page(request.getParameterMap(), refusal.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private ModelAndView page(Map<String, String[]> given, List<Refusal.FieldError> errors, HttpStatus status) {
		ModelAndView page = new ModelAndView("audit/export", status);
		page.addObject("formats", Format.values()).addObject("processes", this.exportLog.processes());
		for (String field : List.of("format", "from", "to", "process")) {
			page.addObject(field, given.containsKey(field) ? given.get(field)[0] : "");
		}
		return page.addObject("wrong", errors);
	}

}
