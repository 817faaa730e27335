package org.attune.engine.model;

import java.util.Map;

/**
 * One service task: a piece of work that the process asks the program for.
 *
 * @param id the element's id
 * @param name the name of the {@code Work} bean
 * @param properties what the process says to it
 */
public record ServiceModel(String id, String name, Map<String, String> properties) {
}
