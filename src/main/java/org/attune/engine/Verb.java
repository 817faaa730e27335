package org.attune.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Something a person can do: one transaction, tried again as a whole when it collides
 * with another one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
@Transactional
@Retryable(predicate = Collisions.class, maxRetries = 5, delay = 20, jitter = 15, multiplier = 2, maxDelay = 500)
public @interface Verb {

}
