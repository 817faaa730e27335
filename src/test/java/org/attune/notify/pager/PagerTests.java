package org.attune.notify.pager;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;
import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.casefile.calls.Called;
import org.attune.session.Talk;
import org.attune.session.Talks;
import org.attune.terms.CaseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What a practice's own pager hears, also when it is away for a while. */
@AttuneTest
class PagerTests {

	private static final int FINE = 204;

	private static final int BROKEN = 503;

	private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

	@Autowired
	private Talks talks;

	@Autowired
	private BringNotes bringNotes;

	@Autowired
	private PagerHealth health;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transactions;

	private HttpServer pager;

	private volatile int answer = FINE;

	@BeforeEach
	void listen() throws Exception {
		this.jdbc.sql("delete from pager_note").update();
		this.pager = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		this.pager.createContext("/", (note) -> {
			this.heard.add(new String(note.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			note.sendResponseHeaders(this.answer, -1);
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
		CaseId urgent = inDanger();
		this.transactions.executeWithoutResult(
				(status) -> this.events.publishEvent(new Called(new CaseId(UUID.randomUUID()), List.of(), false)));
		this.bringNotes.work();
		assertThat(hears()).isEqualTo("{\"case\":\"" + urgent + "\",\"urgent\":true}");
		this.bringNotes.work();
		assertThat(this.heard).isEmpty();
		assertThat(status()).isEqualTo("UP");
	}

	@Test
	void aNoteThatDoesNotGetThereIsBroughtAgainAndShowsUntilOneDoes() throws Exception {
		this.answer = BROKEN;
		CaseId id = inDanger();
		this.bringNotes.work();
		assertThat(hears()).contains(id.toString());
		this.bringNotes.work();
		assertThat(this.heard).as("not at once").isEmpty();
		assertThat(status()).isEqualTo("DELAYED");
		this.clock.forward(Duration.ofSeconds(16));
		this.bringNotes.work();
		assertThat(hears()).contains(id.toString());
		this.clock.forward(Duration.ofSeconds(16));
		this.bringNotes.work();
		assertThat(this.heard).as("twice as long after the second time").isEmpty();
		this.answer = FINE;
		this.clock.forward(Duration.ofSeconds(15));
		this.bringNotes.work();
		assertThat(hears()).contains(id.toString());
		assertThat(status()).isEqualTo("UP");
	}

	@Test
	void whatSomebodyLooksAtIsNotBroughtAgainAndThatThePagerIsAwayStillShows() throws Exception {
		this.answer = BROKEN;
		CaseId id = inDanger();
		this.bringNotes.work();
		assertThat(hears()).isNotNull();
		this.jdbc.sql("update alert set acknowledged_at = now() where case_id = :case")
			.param("case", id.value())
			.update();
		this.clock.forward(Duration.ofHours(1));
		this.bringNotes.work();
		assertThat(this.heard).isEmpty();
		assertThat(status()).isEqualTo("DELAYED");
		pager("https://another.example.org/");
		assertThat(status()).as("of another one nothing is known").isEqualTo("UP");
	}

	private CaseId inDanger() {
		Talk talk = this.talks.open("guarded", "Ana", "Ben");
		return talk.says("Ana", "tell", "words", "Help", "danger", "yes").id();
	}

	private String hears() throws Exception {
		return this.heard.poll(20, TimeUnit.SECONDS);
	}

	private String status() {
		return this.health.health().getStatus().getCode();
	}

	private void pager(String address) {
		this.jdbc.sql("update practice set pager = :address").param("address", address).update();
	}

}
