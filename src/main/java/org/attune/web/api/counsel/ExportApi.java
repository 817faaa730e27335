package org.attune.web.api.counsel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.audit.export.ExportLog.Format;
import org.attune.audit.export.Selection;
import org.attune.web.download.LogFiles;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The log as files, for programs of auditors. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit")
class ExportApi {

	private static final String CHOICE = """
			`from` and `to` are days in UTC or moments of ISO 8601: the last day is part of it, the last moment is not. \
			`process` is the id of the process that cases were opened with, or its id and version. The same log gives the \
			same bytes.""";

	private final LogFiles files;

	ExportApi(LogFiles files) {
		this.files = files;
	}

	@GetMapping(path = "/export.xes", produces = LogFiles.XES)
	@Operation(summary = "Get the log in XES (IEEE 1849)", description = CHOICE)
	@ApiResponse(responseCode = "200", description = "A trace a case",
			content = @Content(mediaType = LogFiles.XES, schema = @Schema(type = "string")))
	ResponseEntity<StreamingResponseBody> xes(@RequestParam(required = false) String from,
			@RequestParam(required = false) String to, @RequestParam(required = false) String process) {
		return this.files.file(Format.XES, Selection.of(from, to, process));
	}

	@GetMapping(path = "/export.ocel.json", produces = LogFiles.OCEL)
	@Operation(summary = "Get the log in OCEL 2.0 (JSON)", description = CHOICE)
	@ApiResponse(responseCode = "200", description = "An event an entry, and the objects it concerns",
			content = @Content(mediaType = LogFiles.OCEL, schema = @Schema(type = "object")))
	ResponseEntity<StreamingResponseBody> ocel(@RequestParam(required = false) String from,
			@RequestParam(required = false) String to, @RequestParam(required = false) String process) {
		return this.files.file(Format.OCEL, Selection.of(from, to, process));
	}

	@GetMapping(path = "/export.csv", produces = LogFiles.CSV)
	@Operation(summary = "Get the log as comma-separated values (RFC 4180)", description = CHOICE)
	@ApiResponse(responseCode = "200", description = "A line an entry",
			content = @Content(mediaType = LogFiles.CSV, schema = @Schema(type = "string")))
	ResponseEntity<StreamingResponseBody> csv(@RequestParam(required = false) String from,
			@RequestParam(required = false) String to, @RequestParam(required = false) String process) {
		return this.files.file(Format.CSV, Selection.of(from, to, process));
	}

}
