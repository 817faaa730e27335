package org.attune.simulate;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.attune.engine.EngineTime;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until it is moved; the engine's own goes with it. */
@Simulated
@Primary
class SimulatedClock extends Clock implements DisposableBean {

	/** Cases that were simulated lie in the past. */
	static final Instant BEGINNING = Instant.parse("2025-01-06T08:00:00Z");

	private volatile Instant now = BEGINNING;

	void moveTo(Instant moment) {
		this.now = moment;
		EngineTime.set(moment);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

	@Override
	public void destroy() {
		EngineTime.reset();
	}

}
