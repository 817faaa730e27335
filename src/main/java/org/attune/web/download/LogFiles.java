package org.attune.web.download;

import java.io.IOException;
import java.io.OutputStream;

import org.attune.audit.export.ExportLog;
import org.attune.audit.export.ExportLog.Format;
import org.attune.audit.export.Selection;
import org.attune.web.problem.BrokenOff;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Sends the log as files, however large. */
@Component
public class LogFiles {

	/** What an XES file is. */
	public static final String XES = "application/xml";

	/** What an OCEL file is. */
	public static final String OCEL = "application/json";

	/** What a CSV file is. */
	public static final String CSV = "text/csv";

	private final ExportLog exportLog;

	LogFiles(ExportLog exportLog) {
		this.exportLog = exportLog;
	}

	/** The chosen part of the log; refused where it cannot be chosen so. */
	public ResponseEntity<StreamingResponseBody> file(Format format, Selection selection) {
		this.exportLog.check(selection);
		return switch (format) {
			case XES -> Downloads.stream("attune-log.xes", XES, (out) -> write(format, selection, out));
			case OCEL -> Downloads.stream("attune-log.ocel.json", OCEL, (out) -> write(format, selection, out));
			case CSV -> Downloads.stream("attune-log.csv", CSV + ";charset=UTF-8;header=present",
					(out) -> write(format, selection, out));
		};
	}

	private void write(Format format, Selection selection, OutputStream out) throws IOException {
		try {
			this.exportLog.write(format, selection, out);
		}
		catch (RuntimeException ex) {
			throw new BrokenOff(ex);
		}
	}

}
