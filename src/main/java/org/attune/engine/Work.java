package org.attune.engine;

import java.util.Map;

import org.attune.casefile.CaseFile;

/**
 * Something a process asks the services for, from a service task
 * {@code ${<name>.run(caseId)}}. Each lives in the package of the people it serves.
 */
public interface Work {

	/** The name that process files know it by. */
	String name();

	/**
	 * Does it, in the transaction that moves the token.
	 * @param file the case, already in hand
	 * @param properties what the service task says to it
	 */
	void run(CaseFile file, Map<String, String> properties);

}
