package org.attune;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;

import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that goes on by itself and is moved by hand; the engine's own goes with it. */
public class MovableClock extends Clock {

	/** One for all, as the engine has only one. */
	private static volatile Duration offset = Duration.ZERO;

	private static volatile Instant still;

	/** Moves everybody's time. */
	public void forward(Duration duration) {
		moveTo(offset.plus(duration));
	}

	/** How far it has been moved. */
	public Duration offset() {
		return offset;
	}

	/** Moves everybody's time to where a story of its own had come to, also back. */
	public void moveTo(Duration moved) {
		still = null;
		offset = moved;
		ClockUtil.offset(moved.toMillis());
	}

	/** Stands still at a moment until it is moved again. */
	public void standAt(Instant moment) {
		still = moment;
		ClockUtil.setCurrentTime(Date.from(moment));
	}

	@Override
	public Instant instant() {
		Instant stands = still;
		return (stands != null) ? stands : Instant.now().plus(offset);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

	/** Puts the movable clock in place of the machine's. */
	@TestConfiguration(proxyBeanMethods = false)
	public static class Configuration {

		@Bean
		@Primary
		MovableClock movableClock() {
			return new MovableClock();
		}

	}

}
