package org.attune.audit.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The log as comma-separated values (RFC 4180): a line an entry, in the log's order. */
final class Csv {

	private static final String HEAD = "seq,at,case,process,element,name,kind,lifecycle,actor,role,content,data";

	private static final String NEXT = "\r\n";

	private Csv() {
	}

	static void write(LogCursor entries, Selection selection, Names names, JsonMapper json, OutputStream out)
			throws IOException {
		Writer lines = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
		lines.write(HEAD + NEXT);
		entries.bySeq(selection, (entry) -> lines
			.write(line(Long.toString(entry.seq()), entry.at().toString(), entry.caseId().toString(), entry.process(),
					entry.element(), names.of(entry), entry.kind(), entry.lifecycle(), entry.actor(), entry.role(),
					entry.content(), json.writeValueAsString(entry.data())) + NEXT));
		lines.flush();
	}

	private static String line(String... cells) {
		return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(","));
	}

	private static String cell(String text) {
		if (text == null) {
			return "";
		}
		boolean plain = text.chars().noneMatch((sign) -> sign == ',' || sign == '"' || sign == '\r' || sign == '\n');
		return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
	}

}
