package org.attune.engine;

import java.util.concurrent.CompletableFuture;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The first condition of a decision table takes many times as long as any later one: it
 * is made up once all stands, so that nobody's answer waits for it.
 */
@Component
class FirstDecision {

	private final ProcessEngineConfigurationImpl camunda;

	FirstDecision(ProcessEngineConfigurationImpl camunda) {
		this.camunda = camunda;
	}

	@EventListener(ApplicationReadyEvent.class)
	void make() {
		CompletableFuture.runAsync(() -> {
			FeelEngine feel = this.camunda.getDmnEngineConfiguration().getFeelEngine();
			feel.evaluateSimpleUnaryTests("\"warm\", \"cold\"", "weather",
					Variables.createVariables().putValue("weather", "warm").asVariableContext());
		});
	}

}
