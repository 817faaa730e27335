package org.attune.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.attune.engine.finding.Finding;
import org.attune.engine.model.ProcessFiles;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.stereotype.Component;

/**
 * Starts the engine: its tables and the deployment of process files are made by one node
 * at a time, under an advisory lock of PostgreSQL, so that several nodes can start at
 * once.
 */
@Component
class EngineStart {

	private static final long LOCK = 0x617474756e65L;

	private final DataSource dataSource;

	private final ProcessSettings settings;

	EngineStart(DataSource dataSource, ProcessSettings settings) {
		this.dataSource = dataSource;
		this.settings = settings;
	}

	ProcessEngine start(ProcessEngineConfigurationImpl camunda, Deployments deployments,
			Map<String, Set<String>> works) {
		ProcessFiles files = files();
		List<Finding> findings = ProcessCheck.check(files, works);
		if (!findings.isEmpty()) {
			throw new RefusedProcessFiles(findings);
		}
		return locked(() -> {
			ProcessEngine engine = camunda.buildProcessEngine();
			deployments.deploy(files);
			return engine;
		});
	}

	private ProcessFiles files() {
		ProcessFiles own = ProcessFiles.own();
		return (this.settings.extra() != null) ? own.and(this.settings.extra()) : own;
	}

	private <T> T locked(Supplier<T> work) {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("select pg_advisory_lock(" + LOCK + ")");
			try {
				return work.get();
			}
			finally {
				statement.execute("select pg_advisory_unlock(" + LOCK + ")");
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Could not lock the database for the engine's start", ex);
		}
	}

}
