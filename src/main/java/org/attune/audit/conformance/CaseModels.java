package org.attune.audit.conformance;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.attune.casefile.CaseFiles;
import org.attune.engine.Processes;
import org.attune.engine.model.Net;
import org.attune.engine.model.ProcessModel;
import org.attune.engine.model.TaskModel;
import org.attune.terms.CaseId;

import org.springframework.stereotype.Component;

/** Finds what is drawn for a case: the files of the version it began with. */
@Component
class CaseModels {

	private final CaseFiles cases;

	private final Processes processes;

	private final Map<String, Optional<Net>> nets = new ConcurrentHashMap<>();

	CaseModels(CaseFiles cases, Processes processes) {
		this.cases = cases;
		this.processes = processes;
	}

	Models of(CaseId caseId) {
		return new Pinned(this.cases.read(caseId).head().definition());
	}

	/** The files that were deployed together with a definition. */
	private final class Pinned implements Models {

		private final String definition;

		Pinned(String definition) {
			this.definition = definition;
		}

		@Override
		public Optional<Net> net(String process) {
			return CaseModels.this.nets.computeIfAbsent(this.definition + " " + process,
					(each) -> CaseModels.this.processes.drawing(this.definition, process).map(Net::read));
		}

		@Override
		public boolean asksCounselor(String process, String task) {
			return CaseModels.this.processes.besides(this.definition, process)
				.map(ProcessModel::tasks)
				.map((tasks) -> tasks.get(task))
				.filter((found) -> TaskModel.COUNSELOR.equals(found.who()))
				.isPresent();
		}

	}

}
