package org.attune.engine;

import java.lang.reflect.Method;

import org.camunda.bpm.engine.OptimisticLockingException;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.retry.MethodRetryPredicate;

/**
 * Tells the failures that are gone when the whole transaction is tried again: an
 * optimistic lock, a deadlock (SQL state 40P01), a serialization failure (40001).
 */
public final class Collisions implements MethodRetryPredicate {

	@Override
	public boolean shouldRetry(Method method, Throwable failure) {
		return failure instanceof ConcurrencyFailureException || failure instanceof OptimisticLockingException;
	}

}
