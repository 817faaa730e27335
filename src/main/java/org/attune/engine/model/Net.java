package org.attune.engine.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attune.engine.xml.SafeXml;

/**
 * Where tokens can be in one process, and how they can move: what is drawn and nothing
 * that was decided. Ids are unique in a file, so parts of the process are in it too.
 *
 * @param process the process id
 * @param spots every flow node by its id
 */
public record Net(String process, Map<String, Spot> spots) {

	/** Reads a BPMN file; throws {@code ModelProblem} where it is none. */
	public static Net read(byte[] bpmn) {
		Map<String, Spot> spots = new LinkedHashMap<>();
		NetReader reader = new NetReader(SafeXml.read(bpmn));
		reader.spots().forEach((spot) -> spots.put(spot.id(), spot));
		return new Net(reader.process(), Collections.unmodifiableMap(spots));
	}

	/** The node of that id; empty where the process has none. */
	public Optional<Spot> spot(String id) {
		return Optional.ofNullable(this.spots.get(id));
	}

	/**
	 * One flow node.
	 *
	 * @param within the id of the process or sub-process directly around it
	 * @param in the ids of the flows that lead to it
	 * @param out the ids of the flows that leave it
	 * @param attachedTo what a boundary event stands at, or null
	 * @param interrupts whether an event ends what it comes in between
	 * @param stopsEarly whether a multi-instance has a completion condition
	 * @param calls the called process, or null
	 */
	public record Spot(String id, Kind kind, String within, Set<String> in, Set<String> out, String attachedTo,
			boolean interrupts, boolean stopsEarly, String calls) {
	}

	/** What a node does to tokens. */
	public enum Kind {

		/** Takes one and gives one on each flow, at once or after a time. */
		PLAIN,

		/** Begins the scope around it. */
		START,

		/** Takes one token. */
		END,

		/** Takes every token of the scope around it. */
		TERMINATE,

		/** Gives its token to one of the flows. */
		CHOICE,

		/** Waits for a token on each flow, and gives one to each flow. */
		PARALLEL,

		/** Waits for the first of the events that follow. */
		EVENTS,

		/** Comes in between what it is attached to. */
		BOUNDARY,

		/** Holds tokens of its own. */
		PART,

		/** Holds tokens of its own, once something has happened. */
		EVENT_PART,

		/** Holds a process of its own. */
		CALL

	}

}
