package org.attune.notify;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How mails name this installation: the address they come from. */
@Component
record MailSettings(@Value("${attune.mail.from}") String from) {
}
