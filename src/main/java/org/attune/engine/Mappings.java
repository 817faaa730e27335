package org.attune.engine;

import java.io.InputStream;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.session.Configuration;
import org.attune.engine.rows.JoinedSql;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;

/**
 * The engine's SQL mappings. To read them is the longest single piece of a start, and
 * needs nothing else, so it happens beside the rest of it.
 */
class Mappings implements BackgroundPreinitializer {

	static final String DATABASE = "postgres";

	private static final String FILE = "org/camunda/bpm/engine/impl/mapping/mappings.xml";

	private static final AtomicReference<CompletableFuture<Configuration>> AHEAD = new AtomicReference<>();

	@Override
	public void preinitialize() {
		AHEAD.set(CompletableFuture.supplyAsync(Mappings::read));
	}

	/** What was read ahead, for the first engine that asks; else read now. */
	static Configuration take() {
		CompletableFuture<Configuration> ahead = AHEAD.getAndSet(null);
		return (ahead != null) ? ahead.join() : read();
	}

	private static Configuration read() {
		Properties properties = new Properties();
		properties.put("prefix", "");
		ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(properties, "", DATABASE);
		InputStream file = ProcessEngine.class.getClassLoader().getResourceAsStream(FILE);
		Configuration mappings = new XMLConfigBuilder(file, "", properties).parse();
		JoinedSql.addTo(mappings);
		return mappings;
	}

}
