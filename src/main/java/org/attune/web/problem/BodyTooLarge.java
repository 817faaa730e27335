package org.attune.web.problem;

import java.io.IOException;

/** The body of a request is longer than is taken. */
public final class BodyTooLarge extends IOException {

}
