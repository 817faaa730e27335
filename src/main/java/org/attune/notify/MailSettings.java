package org.attune.notify;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How mails name this installation: the address people reach it at, and the one mails
 * come from.
 */
@Component
record MailSettings(@Value("${attune.base-url}") String baseUrl, @Value("${attune.mail.from}") String from) {
}
