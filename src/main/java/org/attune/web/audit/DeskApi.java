package org.attune.web.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.audit.checkpoint.LookAtCheckpoints;
import org.attune.audit.desk.LookAtRetention;
import org.attune.audit.figures.Figures;
import org.attune.audit.figures.LookAtFigures;
import org.attune.terms.CaseId;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What auditors see on their pages, for their programs. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit")
class DeskApi {

	private static final int LINES = 100;

	private final LookAtFigures lookAtFigures;

	private final LookAtCheckpoints lookAtCheckpoints;

	private final LookAtRetention lookAtRetention;

	DeskApi(LookAtFigures lookAtFigures, LookAtCheckpoints lookAtCheckpoints, LookAtRetention lookAtRetention) {
		this.lookAtFigures = lookAtFigures;
		this.lookAtCheckpoints = lookAtCheckpoints;
		this.lookAtRetention = lookAtRetention;
	}

	@GetMapping("/figures")
	@Operation(summary = "See figures about many cases, of one process or of all",
			description = "A number that is about fewer than five cases is null. Durations are in ISO 8601.")
	Counted figures(@RequestParam(required = false) String process) {
		return Counted.of(this.lookAtFigures.look(Choice.text(process)));
	}

	@GetMapping("/checkpoints")
	@Operation(summary = "See what was signed until now, the newest first; `before` is the `next` of the page before",
			description = "`restores` are the times the database was put back from a backup, as the log itself says.")
	Signed checkpoints(@RequestParam(required = false) Long before) {
		List<LookAtCheckpoints.Signed> items = this.lookAtCheckpoints.before(before, LINES);
		return new Signed(items, this.lookAtCheckpoints.restores(),
				(items.size() == LINES) ? items.get(LINES - 1).place() : null);
	}

	@GetMapping("/retention")
	@Operation(summary = "See how long words are kept, what keeps them from being erased, what goes next and what went",
			description = "`kept` is by process, or by process and version, which goes first; of one that is not named, words are kept for ever.")
	Retention retention() {
		return new Retention(this.lookAtRetention.rules().entrySet().stream().map(Rule::of).toList(),
				this.lookAtRetention.held().stream().map(Held::of).toList(),
				this.lookAtRetention.due(LINES).stream().map((one) -> new Due(id(one.caseId()), one.at())).toList(),
				this.lookAtRetention.erased(null, LINES).stream().map(Erased::of).toList());
	}

	private static String id(CaseId caseId) {
		return caseId.toString();
	}

	/** Figures; {@code cases} is null for fewer than five. */
	@Schema(name = "Figures")
	record Counted(String process, Long cases, List<Figures.Group> reached, List<Figures.Group> ended,
			List<Figures.Group> stopped, List<Figures.Version> versions, List<Figures.Span> stages,
			List<Figures.Span> elements, Figures.Help counseled, Figures.FirstAnswer firstAnswer, Figures.Load load) {

		static Counted of(Figures figures) {
			return new Counted(figures.process(), (figures.cases() >= Figures.FEWEST) ? figures.cases() : null,
					figures.funnel(), figures.ends(), figures.stopped(), figures.versions(), figures.stages(),
					figures.elements(), figures.help(), figures.firstAnswer(), figures.load());
		}

	}

	/** Checkpoints, all restores, and the cursor of the next page, or null. */
	@Schema(name = "Checkpoints")
	record Signed(List<LookAtCheckpoints.Signed> items, List<LookAtCheckpoints.Restore> restores, Long next) {
	}

	/** What is erased when. */
	@Schema(name = "Retention")
	record Retention(List<Rule> kept, List<Held> held, List<Due> next, List<Erased> erased) {
	}

	/** How long words of a process are kept after the end of a case, in ISO 8601. */
	@Schema(name = "RetentionRule")
	record Rule(String process, String lasts) {

		static Rule of(Map.Entry<String, Duration> rule) {
			return new Rule(rule.getKey(), rule.getValue().toString());
		}

	}

	/** A legal hold. */
	@Schema(name = "RetentionHold")
	record Held(String caseId, Instant until, String by) {

		static Held of(LookAtRetention.Held held) {
			return new Held(id(held.caseId()), held.until(), held.byCounselor() ? "counselor" : "administrator");
		}

	}

	/** A case whose words are erased by themselves. */
	@Schema(name = "RetentionDue")
	record Due(String caseId, Instant at) {
	}

	/**
	 * Words that were erased, by the pseudonym of whose they were; {@code by} is
	 * {@code time}, {@code person} or {@code practice}, and {@code how} is how they asked
	 * the practice for it.
	 */
	@Schema(name = "RetentionErased")
	record Erased(String caseId, String person, Instant at, boolean byItself, String by, String how) {

		static Erased of(LookAtRetention.Erased erased) {
			return new Erased(id(erased.caseId()), erased.person(), erased.at(), erased.by().equals("time"),
					erased.by(), erased.how());
		}

	}

}
