package org.attune.engine.model;

/**
 * One scope: the process itself, a sub-process in it, or a call of another process.
 *
 * @param id the element's id; of the process its own id
 * @param parent the id of the scope around it, or null
 * @param kind what it is
 * @param multiInstance whether it runs once for each of a collection
 * @param sequential whether these runs come one after the other
 * @param elementVariable the variable that names the person in it: of the multi-instance,
 * or {@code person} in an event sub-process that a message starts; or null
 * @param calledElement the id of the called process, or null
 */
public record ScopeModel(String id, String parent, Kind kind, boolean multiInstance, boolean sequential,
		String elementVariable, String calledElement) {

	/** The variable that names who sent the message an event sub-process waits for. */
	public static final String PERSON = "person";

	/** What a scope is in the model. */
	public enum Kind {

		/** The process itself. */
		PROCESS,

		/** An embedded sub-process. */
		SUB_PROCESS,

		/** A sub-process that an event starts. */
		EVENT_SUB_PROCESS,

		/** A call of another process. */
		CALL_ACTIVITY

	}

}
