package org.attune.web.audit;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.audit.checkpoint.Checkpoint;
import org.attune.audit.checkpoint.Checkpoints;
import org.attune.audit.log.Line;
import org.attune.audit.log.Log;
import org.attune.terms.Refusal;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log as it is, for programs of auditors. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit")
class LogApi {

	private static final int MOST = 10_000;

	private final Log log;

	private final Checkpoints checkpoints;

	LogApi(Log log, Checkpoints checkpoints) {
		this.log = log;
		this.checkpoints = checkpoints;
	}

	@GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
	@Operation(summary = "Get what was signed last, as a C2SP checkpoint",
			description = "The log is signed once a minute if it grew. `not-signed` if it never was.")
	String checkpoint() {
		return this.checkpoints.last().map(Checkpoint::note).orElseThrow(Refusal::notSigned);
	}

	@GetMapping(path = "/key", produces = MediaType.TEXT_PLAIN_VALUE)
	@Operation(summary = "Get the public key that signs the log, as a C2SP vkey")
	String key() {
		return this.checkpoints.keys().stream().findFirst().orElseThrow(Refusal::notFound) + "\n";
	}

	@GetMapping("/keys")
	@Operation(summary = "See all public keys that ever signed the log, the newest first")
	Keys keys() {
		return new Keys(this.checkpoints.keys());
	}

	@GetMapping(path = "/entries", produces = MediaType.APPLICATION_NDJSON_VALUE)
	@Operation(summary = "Get entries of the log, a line each, exactly as they count in its tree",
			description = "`from` is the place of the first one, counted from 0; `limit` is 10,000 at most.")
	byte[] entries(@RequestParam(defaultValue = "0") long from, @RequestParam(defaultValue = "1000") int limit) {
		check(from, limit);
		ByteArrayOutputStream lines = new ByteArrayOutputStream();
		this.log.entries(from, limit).forEach((entry) -> {
			lines.writeBytes(Line.of(entry));
			lines.write('\n');
		});
		return lines.toByteArray();
	}

	@GetMapping(path = "/leaves", produces = MediaType.TEXT_PLAIN_VALUE)
	@Operation(summary = "Get the hashes of entries as they count in the tree, a line each, in hexadecimal digits",
			description = "`from` is the place of the first one, counted from 0; `limit` is 10,000 at most.")
	String leaves(@RequestParam(defaultValue = "0") long from, @RequestParam(defaultValue = "1000") int limit) {
		check(from, limit);
		return this.log.leaves(from, limit).stream().map((leaf) -> leaf + "\n").collect(Collectors.joining());
	}

	private static void check(long from, int limit) {
		if (from < 0 || limit < 1 || limit > MOST) {
			throw Refusal.invalidRequest((from < 0) ? "from" : "limit", "range");
		}
	}

	/** Public keys, as C2SP vkeys. */
	record Keys(List<String> items) {
	}

}
