package org.attune.audit.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.attune.engine.ProcessVersions;
import org.attune.terms.Refusal;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An auditor takes the log to where it can be analysed. The same log gives the same
 * bytes, and it is written as it is read: its size does not matter.
 */
@Component
public class ExportLog {

	private static final int BUFFER = 1 << 16;

	private final LogCursor log;

	private final ProcessVersions processes;

	private final JsonMapper json;

	ExportLog(LogCursor log, ProcessVersions processes, JsonMapper json) {
		this.log = log;
		this.processes = processes;
		this.json = json;
	}

	/** The ids of the processes that cases can be chosen by. */
	public List<String> processes() {
		return this.processes.ids();
	}

	/** Refused as an invalid request where the process never was one. */
	public void check(Selection selection) {
		if (selection.process() != null && !processes().contains(selection.processId())) {
			throw Refusal.invalidRequest("process", "unknown-process");
		}
	}

	/** Writes it as it is at this moment, whatever happens meanwhile. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public void write(Format format, Selection selection, OutputStream out) throws IOException {
		OutputStream buffer = new BufferedOutputStream(out, BUFFER);
		Names names = new Names(this.processes);
		switch (format) {
			case XES -> Xes.write(this.log, selection, names, buffer);
			case OCEL -> Ocel.write(this.log, selection, names, this.json, buffer);
			case CSV -> Csv.write(this.log, selection, names, this.json, buffer);
		}
		buffer.flush();
	}

	/** The formats. */
	public enum Format {

		/** IEEE 1849. */
		XES,

		/** OCEL 2.0, JSON. */
		OCEL,

		/** RFC 4180. */
		CSV

	}

}
