package org.attune.audit.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.attune.audit.conformance.Deviation;
import org.attune.audit.conformance.Deviations;
import org.attune.audit.conformance.Deviations.Found;
import org.attune.engine.ProcessVersions;
import org.attune.engine.Verb;
import org.attune.engine.model.ProcessModel;

/** An auditor reads what did not fit the drawings, in the words of who drew them. */
@Verb
public class LookAtDeviations {

	private final Deviations deviations;

	private final ProcessVersions versions;

	LookAtDeviations(Deviations deviations, ProcessVersions versions) {
		this.deviations = deviations;
		this.versions = versions;
	}

	/**
	 * What was found before a place in the log, the latest first; null is its end.
	 * @param all whether also what may be, such as a late answer
	 */
	public List<Line> before(Long seq, boolean all, int limit) {
		Map<String, List<ProcessModel>> families = new HashMap<>();
		return this.deviations.before((seq != null) ? seq : Long.MAX_VALUE, all, limit)
			.stream()
			.map((found) -> line(found, families.computeIfAbsent(found.deviation().process(), this.versions::family)))
			.toList();
	}

	/**
	 * What people answer is noted with the outermost process, also where it called
	 * another.
	 */
	private static Line line(Found found, List<ProcessModel> models) {
		Deviation deviation = found.deviation();
		String process = models.isEmpty() ? deviation.process() : models.get(0).name();
		String element = deviation.element().replace("#multiInstanceBody", "");
		if (deviation.process().startsWith(element + ":")) {
			return new Line(found, process, null, null);
		}
		return models.stream()
			.filter((model) -> model.names().containsKey(element))
			.findFirst()
			.map((model) -> drawn(found, process, model, element))
			.orElse(new Line(found, process, element, null));
	}

	private static Line drawn(Found found, String process, ProcessModel model, String element) {
		String name = model.names().get(element);
		boolean again = model.names().values().stream().filter((each) -> each.equals(name)).count() > 1;
		return new Line(found, process, name, again ? element : null);
	}

	/**
	 * Something that did not fit, and where.
	 *
	 * @param process what people call the process
	 * @param element what they call the element, or null where the process is meant
	 * @param id the id of the element where another one has the same name; else null
	 */
	public record Line(Found found, String process, String element, String id) {

		/** The version of the process. */
		public String version() {
			String process = this.found.deviation().process();
			return process.substring(process.lastIndexOf(':') + 1);
		}

	}

}
