package org.attune.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Timers fire by themselves, but in a time that is made up. */
@Component
@Profile("!quiet")
class FiringTimers {

	private final ProcessEngineConfigurationImpl camunda;

	FiringTimers(ProcessEngineConfigurationImpl camunda) {
		this.camunda = camunda;
	}

	/** Only once everything else stands. */
	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.camunda.getJobExecutor().start();
	}

	/** Nothing fires any more while the rest is taken down. */
	@EventListener(ContextClosedEvent.class)
	void stop() {
		this.camunda.getJobExecutor().shutdown();
	}

}
