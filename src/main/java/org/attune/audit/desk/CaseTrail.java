package org.attune.audit.desk;

import java.util.List;
import java.util.Map;

import org.attune.audit.entries.Entries;
import org.attune.audit.entries.Entry;
import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.engine.Processes;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;

/**
 * An auditor reads what happened in a case, entry by entry, without a word of what was
 * said.
 */
@Verb
public class CaseTrail {

	private final CaseFiles cases;

	private final Entries entries;

	private final Processes processes;

	CaseTrail(CaseFiles cases, Entries entries, Processes processes) {
		this.cases = cases;
		this.entries = entries;
		this.processes = processes;
	}

	/** The case; refused as not found where there is none. */
	public Trail read(CaseId caseId) {
		CaseFile file = this.cases.read(caseId);
		List<Told> told = this.entries.of(caseId).stream().map((entry) -> new Told(entry, name(file, entry))).toList();
		return new Trail(caseId, this.cases.number(file), file.head().processVersion(),
				this.processes.process(file.head().definition()).name(), file.status().word(), file.outcome(), told);
	}

	/**
	 * What people call the element, or the process where that is meant: tasks of called
	 * processes have their names there.
	 */
	private String name(CaseFile file, Entry entry) {
		String element = entry.element().replace("#multiInstanceBody", "");
		Map<String, String> tasks = this.processes.taskNames(file.head().definition());
		return this.processes.besides(file.head().definition(), entry.processId())
			.map((process) -> element.equals(process.id()) ? process.name() : process.names().get(element))
			.orElse(tasks.getOrDefault(element, element));
	}

	/** A case, and what happened in it. */
	public record Trail(CaseId caseId, long number, String process, String name, String status, String outcome,
			List<Told> entries) {
	}

	/** An entry, and what people call the element it is about. */
	public record Told(Entry entry, String what) {

		/** What a counselor did, where that is what it tells; or null. */
		public String act() {
			return "intervened".equals(this.entry.kind()) ? this.entry.text("kind") : null;
		}

	}

}
