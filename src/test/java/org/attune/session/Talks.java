package org.attune.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.attune.audit.conformance.CheckCase;
import org.attune.audit.log.Sequencer;
import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Newcomers;
import org.attune.engine.Engine;
import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.session.counsel.HearCounselor;
import org.attune.session.counsel.ShowCounselor;
import org.attune.session.people.Withdraw;
import org.attune.session.reading.ReadContributions;
import org.attune.terms.CaseId;
import org.attune.terms.Pace;
import org.attune.terms.Visitor;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens cases for stories, and does to them what no person does: time and messages. */
@TestComponent
public class Talks {

	final AnswerStep answerStep;

	final LookUpStep lookUp;

	final ShowCase showCase;

	final Withdraw withdraw;

	final ReadContributions read;

	final MyCases myCases;

	final AskPause askPause;

	final ComeBack comeBack;

	final EndPause endPause;

	final TakeBack takeBack;

	final ShowCounselor showCounselor;

	final Expire expire;

	final HearCounselor hearCounselor;

	final CheckCase checkCase;

	private final Sequencer sequencer;

	final JdbcClient jdbc;

	final ProcessEngineConfigurationImpl camunda;

	private final OpenCase openCase;

	private final Accounts accounts;

	private final Newcomers newcomers;

	private final AccessTokens tokens;

	private final CaseFiles cases;

	private final Engine engine;

	private final TransactionTemplate transactions;

	Talks(AnswerStep answerStep, LookUpStep lookUp, ShowCase showCase, Withdraw withdraw, ReadContributions read,
			MyCases myCases, AskPause askPause, ComeBack comeBack, EndPause endPause, TakeBack takeBack,
			ShowCounselor showCounselor, Expire expire, HearCounselor hearCounselor, CheckCase checkCase,
			Sequencer sequencer, JdbcClient jdbc, OpenCase openCase, Accounts accounts, Newcomers newcomers,
			AccessTokens tokens, CaseFiles cases, Engine engine, ProcessEngineConfigurationImpl camunda,
			TransactionTemplate transactions) {
		this.answerStep = answerStep;
		this.lookUp = lookUp;
		this.showCase = showCase;
		this.withdraw = withdraw;
		this.read = read;
		this.myCases = myCases;
		this.askPause = askPause;
		this.comeBack = comeBack;
		this.endPause = endPause;
		this.takeBack = takeBack;
		this.showCounselor = showCounselor;
		this.expire = expire;
		this.hearCounselor = hearCounselor;
		this.checkCase = checkCase;
		this.sequencer = sequencer;
		this.jdbc = jdbc;
		this.openCase = openCase;
		this.accounts = accounts;
		this.newcomers = newcomers;
		this.tokens = tokens;
		this.cases = cases;
		this.engine = engine;
		this.camunda = camunda;
		this.transactions = transactions;
	}

	/** A case of these people; the first one opened it. */
	public Talk open(String process, String... names) {
		return open(process, Pace.NORMAL, names);
	}

	/** The same at a pace of their own. */
	public Talk open(String process, Pace pace, String... names) {
		this.camunda.getJobExecutor().shutdown();
		List<OpenCase.Named> named = Arrays.stream(names).map((name) -> new OpenCase.Named(name, null)).toList();
		OpenCase.Opened opened = this.openCase.open(new Visitor(UUID.randomUUID(), Visitor.Kind.PORTAL),
				new OpenCase.Wish(process, "The kitchen on Sundays", "friends", "en", pace, named, null));
		return new Talk(this, process, opened.caseId(), List.of(names),
				opened.people().stream().map((one) -> this.tokens.visitor(one.token()).orElseThrow()).toList());
	}

	/** All want somebody to come, and the process is told. */
	Talk named(Talk talk, String name) {
		UUID account = this.accounts.create(Visitor.Kind.PARTICIPANT, name, null);
		this.transactions.executeWithoutResult((status) -> {
			CaseFile file = this.cases.take(talk.id());
			this.engine.tell(file, "PersonAdded", Optional.of(this.newcomers.name(file, account, name)));
		});
		return talk.with(name, new Visitor(account, Visitor.Kind.PARTICIPANT));
	}

	void tell(CaseId id, String message, Visitor sender) {
		this.transactions.executeWithoutResult((status) -> {
			CaseFile file = this.cases.take(id);
			this.engine.tell(file, message, Optional.of(file.as(sender.account())));
		});
	}

	/** Everything that happened so far gets its place in the log. */
	public void areInTheLog() {
		Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> {
			this.sequencer.work();
			return this.jdbc.sql("select (select count(*) from trail) = (select count(*) from trail_place)")
				.query(Boolean.class)
				.single();
		});
	}

	/** Lets every timer of the case fire that is due by now. */
	void fireTimers(CaseId id) {
		ManagementService management = this.camunda.getManagementService();
		for (List<Job> due = due(id); !due.isEmpty(); due = due(id)) {
			management.executeJob(due.get(0).getId());
		}
	}

	/** When the timers of the case are due, the first one first. */
	List<Instant> timers(CaseId id) {
		return instances(id).stream()
			.flatMap((instance) -> this.camunda.getManagementService()
				.createJobQuery()
				.processInstanceId(instance.getId())
				.list()
				.stream())
			.map((job) -> job.getDuedate().toInstant())
			.sorted()
			.toList();
	}

	private List<Job> due(CaseId id) {
		List<Job> due = new ArrayList<>();
		Date now = ClockUtil.getCurrentTime();
		for (ProcessInstance instance : instances(id)) {
			JobQuery jobs = this.camunda.getManagementService().createJobQuery();
			due.addAll(jobs.processInstanceId(instance.getId()).duedateLowerThan(now).orderByJobDuedate().asc().list());
		}
		return due;
	}

	List<ProcessInstance> instances(CaseId id) {
		return this.camunda.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(id.toString())
			.list();
	}

	/** What an expression says when it is asked beside a task that waits there. */
	Object ask(CaseId id, String activity, String expression) {
		return this.transactions.execute((status) -> {
			this.cases.take(id);
			return this.camunda.getCommandExecutorTxRequired().execute((context) -> {
				ExecutionEntity asking = instances(id).stream()
					.flatMap((instance) -> context.getExecutionManager()
						.findExecutionsByProcessInstanceId(instance.getId())
						.stream())
					.filter((execution) -> activity.equals(execution.getActivityInstanceId()))
					.findFirst()
					.orElseThrow();
				Context.setExecutionContext(asking);
				try {
					return this.camunda.getExpressionManager().createExpression(expression).getValue(asking);
				}
				finally {
					Context.removeExecutionContext();
				}
			});
		});
	}

}
