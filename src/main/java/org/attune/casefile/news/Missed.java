package org.attune.casefile.news;

/** News may have been missed: whoever looks on should look again. */
public record Missed() {
}
