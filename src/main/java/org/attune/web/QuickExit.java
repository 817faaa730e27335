package org.attune.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the quick exit leads: a page that anybody may have open, for templates. */
@Component
record QuickExit(@Value("${attune.exit}") String address) {
}
