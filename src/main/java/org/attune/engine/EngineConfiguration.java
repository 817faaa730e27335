package org.attune.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.attune.casefile.Answers;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.FollowedCases;
import org.attune.casefile.NewCase;
import org.attune.casefile.ReadyRuns;
import org.attune.casefile.Runs;
import org.attune.casefile.Trail;
import org.attune.engine.rows.RowSessions;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the engine together with the settings that are decided for it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProcessSettings.class)
class EngineConfiguration {

	private static final int MOST_RESULTS = 10_000;

	@Bean
	SpringProcessEngineConfiguration camundaSettings(DataSource dataSource, PlatformTransactionManager transactions) {
		SpringProcessEngineConfiguration camunda = new KeptDefinitions.Configuration();
		camunda.setDataSource(dataSource);
		camunda.setTransactionManager(transactions);
		camunda.setDatabaseType(Mappings.DATABASE);
		camunda.setDatabaseSchemaUpdate("true");
		camunda.setIdGenerator(new StrongUuidGenerator());
		camunda.setCmmnEnabled(false);
		camunda.setStandaloneTasksEnabled(false);
		camunda.setTaskMetricsEnabled(false);
		camunda.setMetricsEnabled(false);
		camunda.setEnableFetchProcessDefinitionDescription(false);
		camunda.setDbMetricsReporterActivate(false);
		camunda.setJdbcBatchProcessing(true);
		camunda.setCustomSessionFactories(RowSessions.all(camunda::getDbSqlSessionFactory));
		camunda.setSkipIsolationLevelCheck(false);
		camunda.setAuthorizationEnabled(false);
		camunda.setEnableXxeProcessing(false);
		camunda.setJavaSerializationFormatEnabled(false);
		camunda.setQueryMaxResultsLimit(MOST_RESULTS);
		camunda.setEnableExceptionsAfterUnhandledBpmnError(true);
		camunda.setEnforceHistoryTimeToLive(false);
		camunda.setJobExecutor(JobSettings.executor());
		camunda.setJobExecutorActivate(false);
		camunda.setJobExecutorDeploymentAware(false);
		camunda.setDefaultNumberOfRetries(JobSettings.RETRIES);
		camunda.setFailedJobRetryTimeCycle(JobSettings.RETRY_CYCLE);
		return camunda;
	}

	@Bean
	Deployments deployments(SpringProcessEngineConfiguration camunda) {
		return new Deployments(camunda.getRepositoryService());
	}

	@Bean
	Tokens tokens(SpringProcessEngineConfiguration camunda, Deployments deployments, Runs runs, ReadyRuns ready) {
		return new Tokens(camunda::getCommandExecutorTxRequired, deployments, runs, ready);
	}

	@Bean
	AskPeople askPeople(Deployments deployments, Answers answers, CaseFiles cases, Runs runs, Trail trail,
			Clock clock) {
		return new AskPeople(deployments, new Audience(answers), cases, runs, trail, clock);
	}

	@Bean
	ProcessEngine processEngine(SpringProcessEngineConfiguration camunda, Deployments deployments, CaseFiles cases,
			Runs runs, Answers answers, Trail trail, Clock clock, Tokens tokens, EngineStart start, List<Work> works,
			JsonMapper json, AskPeople askPeople, FollowedCases followed) {
		camunda.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(new Parsing(askPeople, cases, runs))));
		HistoryLevel level = new TrailLevel();
		camunda.setCustomHistoryLevels(List.of(level));
		camunda.setHistory(level.getName());
		camunda.setEnableDefaultDbHistoryEventHandler(false);
		camunda.setCustomHistoryEventHandlers(List.of(new HistoryToTrail(cases, trail)));
		camunda.setCustomJobHandlers(new ArrayList<>(Timers.all(cases, tokens)));
		Tally tally = new Tally(deployments, answers, cases, new Alike(json));
		Map<Object, Object> beans = new HashMap<>();
		works.forEach((work) -> beans.put(work.name(), new Door(work, deployments, cases)));
		beans.put("tally", tally);
		beans.put("people", new People(cases, tally, answers, clock));
		beans.put("pace", new PaceOfCase(cases, tally, json, clock));
		beans.put("past", new Past(cases, followed, clock));
		camunda.setDmnEngineConfiguration(new DefaultDmnEngineConfiguration()
			.customPostDecisionTableEvaluationListeners(new ArrayList<>(List.of(new MatchedRules(cases)))));
		camunda.setExpressionManager(new Expressions(beans));
		return start.start(camunda, deployments, Works.verified(works));
	}

	@Bean
	Engine engine(ProcessEngine started, SpringProcessEngineConfiguration camunda, NewCase newCase, ReadyRuns ready,
			Tokens tokens, Deployments deployments, AskPeople askPeople, Trail trail) {
		return new Engine(camunda, newCase, ready, tokens, deployments, askPeople, trail);
	}

	@Bean
	Rulings rulings(Deployments deployments) {
		return new Rulings(deployments);
	}

	@Bean
	Processes processes(ProcessEngine started, Deployments deployments, Answers answers) {
		return new Processes(deployments, started.getDecisionService(), answers);
	}

}
