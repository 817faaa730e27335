package org.attune.audit.log;

/**
 * Where the sequencer has to look, in one pass, and what it then knows.
 *
 * @param after all rows up to that number have their place, and no other can come
 * @param until transactions from that number on may still be running
 * @param then the same as {@code after}, once this pass is done
 * @param next the same, once in a later pass all transactions before {@code nextXact}
 * have ended
 * @param moves whether this is more than was known before
 */
record Horizon(long after, String until, long then, long next, String nextXact, boolean moves) {
}
