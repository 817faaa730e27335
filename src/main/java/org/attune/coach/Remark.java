package org.attune.coach;

/**
 * Something the coach has to say about a text, to its author alone.
 *
 * @param rule the id of the rule, such as R01
 * @param level how much it asks of the author
 * @param from where it begins in the text, in UTF-16 units
 * @param to where it ends, exclusive
 * @param suggestion what could be tried instead; names the wish behind
 * @param start one start of a sentence to go on from, or null
 */
public record Remark(String rule, Level level, int from, int to, String suggestion, String start) {
}
