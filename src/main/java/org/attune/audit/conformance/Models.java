package org.attune.audit.conformance;

import java.util.Optional;

import org.attune.engine.model.Net;

/** What is drawn in the processes of one case, in the versions that it runs on. */
interface Models {

	/** The process of that id; empty if the case cannot know it. */
	Optional<Net> net(String process);

	/** Whether a task of a process is for counselors. */
	boolean asksCounselor(String process, String task);

}
