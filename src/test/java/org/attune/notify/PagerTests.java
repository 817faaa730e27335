package org.attune.notify;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;
import org.attune.AttuneTest;
import org.attune.casefile.safety.Called;
import org.attune.terms.CaseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What a practice's own pager hears. */
@AttuneTest
class PagerTests {

	private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transactions;

	private HttpServer pager;

	@BeforeEach
	void listen() throws Exception {
		this.pager = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		this.pager.createContext("/", (note) -> {
			this.heard.add(new String(note.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			note.sendResponseHeaders(204, -1);
			note.close();
		});
		this.pager.start();
		pager("http://127.0.0.1:" + this.pager.getAddress().getPort());
	}

	@AfterEach
	void stop() {
		pager(null);
		this.pager.stop(0);
	}

	@Test
	void thePagerHearsOnceItIsCertainWhichCaseCannotWaitAndNothingElse() throws Exception {
		CaseId waits = new CaseId(UUID.randomUUID());
		CaseId urgent = new CaseId(UUID.randomUUID());
		this.transactions.executeWithoutResult((status) -> {
			this.events.publishEvent(new Called(waits, List.of(), false));
			this.events.publishEvent(new Called(urgent, List.of(), true));
		});
		assertThat(this.heard.poll(20, TimeUnit.SECONDS)).isEqualTo("{\"case\":\"" + urgent + "\",\"urgent\":true}");
		assertThat(this.heard).isEmpty();
	}

	private void pager(String address) {
		this.jdbc.sql("update practice set pager = :address").param("address", address).update();
	}

}
