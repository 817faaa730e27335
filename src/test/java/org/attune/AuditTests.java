package org.attune;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.attune.audit.checkpoint.Checkpoints;
import org.attune.audit.log.Log;
import org.attune.audit.log.Sequencer;
import org.attune.audit.log.SequencerClock;
import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.terms.Visitor;
import org.attune.verify.Verify;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What an auditor fetches, and checks without us. */
class AuditTests {

	private static final String AUDIT = "audit-key-of-the-tests-01234567890";

	private static final String SECOND = "from trail join trail_place using (trail_id) where seq = 1";

	private static Program program;

	private static Api api;

	private static JdbcClient jdbc;

	@TempDir
	private Path directory;

	@BeforeAll
	static void start() {
		program = Program.start(TestDatabase.url(), "--attune.audit.keys=" + AUDIT);
		api = program.api();
		jdbc = program.part(JdbcClient.class);
	}

	@AfterAll
	static void stop() {
		program.close();
	}

	@Test
	void whatIsFetchedIsIntactAndAChangeInTheDatabaseIsFound() throws Exception {
		Talk talk = talk();
		fetch();
		assertThat(verify()).isEqualTo("0 intact: " + program.part(Log.class).size() + " entries\n");
		String older = get("/checkpoint").body();
		Files.writeString(this.directory.resolve("older"), older);
		speak(talk, 1);
		settle();
		fetch();
		assertThat(verify("--since", file("older"))).startsWith("0 intact");
		String actor = jdbc.sql("select actor " + SECOND).query(String.class).single();
		tamper(() -> setActor("somebody"), "trail");
		fetch();
		assertThat(verify("--leaves", file("leaves"))).isEqualTo("1 changed: entry 1\n");
		tamper(() -> setActor(actor), "trail");
		fetch();
		assertThat(verify()).startsWith("0 intact");
	}

	@Test
	void lookingSignsNothingAndTellsOfACaseThatItIsNotSignedYet() throws Exception {
		talk();
		long signed = program.part(Checkpoints.class).last().orElseThrow().size();
		Talk fresh = Talk.open(api, "quick-talk", "Ana", "Ben");
		place();
		assertThat(get("/checkpoint").body().lines().toList().get(1)).isEqualTo(signed + "");
		HttpResponse<String> early = get(fresh.path() + "/proof");
		assertThat(early.statusCode()).isEqualTo(404);
		assertThat(Api.json(early).path("type").asString()).isEqualTo("urn:attune:not-signed");
		settle();
		assertThat(get(fresh.path() + "/proof").statusCode()).isEqualTo(200);
	}

	@Test
	void aTreeThatContradictsWhatWasSignedIsNotSigned() throws Exception {
		talk();
		String signed = get("/checkpoint").body();
		jdbc.sql("create table kept as table tree_node").update();
		tamper(() -> jdbc.sql("update tree_node set hash = sha256(hash)").update(), "tree_node");
		program.part(Checkpoints.class).archive();
		assertThat(get("/checkpoint").body()).as("what was signed last").isEqualTo(signed);
		assertThat(program.management().text("/actuator/health")).contains("DOWN");
		String size = signed.lines().toList().get(1);
		assertThat(auditorReads("/audit")).contains("does not fit the checkpoint of " + size + " entries");
		assertThat(auditorReads("/audit/checkpoints")).contains("does not fit the checkpoint of " + size + " entries");
		tamper(() -> jdbc.sql("""
				update tree_node t set hash = k.hash from kept k where k.level = t.level and k.place = t.place""")
			.update(), "tree_node");
		assertThat(program.management().text("/actuator/health")).doesNotContain("DOWN");
		assertThat(auditorReads("/audit")).doesNotContain("does not fit the checkpoint");
	}

	private static String auditorReads(String page) throws Exception {
		UUID auditor = program.part(Accounts.class)
			.create(Visitor.Kind.AUDITOR, "Abel", UUID.randomUUID() + "@example.org");
		return api.page(page, program.part(AccessTokens.class).issue(auditor, Duration.ofDays(1))).body();
	}

	@Test
	void theProofOfACaseIsCheckedOfflineWithTheKeyAlone() throws Exception {
		Talk talk = talk();
		String proof = get(talk.path() + "/proof").body();
		Files.writeString(this.directory.resolve("key"), get("/key").body());
		JsonNode entries = Api.json(get(talk.path() + "/proof")).path("entries");
		assertThat(verifyProof(proof))
			.isEqualTo("0 shown: these %d entries are in the log of %d entries that was signed\n"
				.formatted(entries.size(), program.part(Log.class).size()));
		long index = entries.path(1).path("index").asLong();
		String twice = entries.path(1).toString();
		assertThat(verifyProof(proof.replace("\"entries\":[", "\"entries\":[" + twice + ",")))
			.isEqualTo("1 double: entry %d stands there more than once\n".formatted(index));
		assertThat(verifyProof(proof.replace("\\\"seq\\\":" + index + ",", "\\\"seq\\\":0,")))
			.isEqualTo("1 changed: entry %d\n".formatted(index));
		assertThat(verifyProof(proof.replaceFirst("\\\\n[0-9]+\\\\n", "\\\\n7\\\\n"))).startsWith("1 re-signed");
		assertThat(verifyProof("{}")).startsWith("2 This is no proof");
	}

	private String verifyProof(String proof) throws Exception {
		Files.writeString(this.directory.resolve("proof"), proof);
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		int code = new Verify(new PrintStream(said)).run("--proof", file("proof"), "--key", file("key"));
		return code + " " + said.toString(UTF_8);
	}

	@Test
	void theProofOfACaseLeadsToTheSignedRoot() throws Exception {
		Talk talk = talk();
		JsonNode bundle = Api.json(get(talk.path() + "/proof"));
		String[] checkpoint = bundle.path("checkpoint").asString().split("\n");
		long size = Long.parseLong(checkpoint[1]);
		assertThat(bundle.path("entries").size()).isEqualTo(Api.json(get(talk.path() + "/trail")).path("items").size())
			.isGreaterThan(3);
		for (JsonNode entry : bundle.path("entries")) {
			byte[] root = hash(0, entry.path("entry").asString().getBytes(UTF_8));
			long index = entry.path("index").asLong();
			long last = size - 1;
			for (JsonNode next : entry.path("proof")) {
				byte[] sibling = Base64.getDecoder().decode(next.asString());
				boolean right = (index & 1) == 1 || index == last;
				root = right ? hash(1, sibling, root) : hash(1, root, sibling);
				while (right && (index & 1) == 0 && index != 0) {
					index >>= 1;
					last >>= 1;
				}
				index >>= 1;
				last >>= 1;
			}
			assertThat(Base64.getEncoder().encodeToString(root)).isEqualTo(checkpoint[2]);
		}
		assertThat(Api.json(get("/proofs/inclusion?index=0&size=" + size)).path("proof").size()).isPositive();
		assertThat(Api.json(get("/proofs/consistency?from=1&to=" + size)).path("proof").size()).isPositive();
		for (String wrong : List.of("inclusion?index=5&size=5", "inclusion?index=0&size=99999999",
				"consistency?from=5&to=3", "consistency?from=1&to=99999999")) {
			assertThat(get("/proofs/" + wrong).statusCode()).as(wrong).isEqualTo(422);
		}
		assertThat(get("/entries?limit=10001").statusCode()).isEqualTo(422);
		assertThat(get("/cases/00000000-0000-0000-0000-000000000001/proof").statusCode()).isEqualTo(404);
	}

	@Test
	void aReceiptIsItsAuthorsAndAnybodyCanCheckIt() throws Exception {
		Talk talk = talk();
		String mine = talk.contributions(0).path(0).path("contributionId").asString();
		assertThat(talk.get(1, "/contributions/" + mine + "/receipt").statusCode()).isEqualTo(404);
		JsonNode receipt = Api.json(talk.get(0, "/contributions/" + mine + "/receipt"));
		String page = api.page(talk.path() + "/contributions/" + mine + "/receipt", talk.tokens().get(0)).body();
		assertThat(page).contains(receipt.path("hash").asString(), ">" + receipt.path("entry").asString() + "<");
		assertThat(api.page(talk.path(), talk.tokens().get(0)).body()).contains("/contributions/" + mine + "/receipt");
		String hash = receipt.path("hash").asString();
		long entry = receipt.path("entry").asLong();
		String line = get("/entries?limit=1&from=" + entry).body().strip();
		assertThat(HexFormat.of().formatHex(hash(0, line.getBytes(UTF_8)))).isEqualTo(hash);
		assertThat(page(entry + "", hash)).contains("Yes. This entry");
		assertThat(page(entry + "", hash.toUpperCase(Locale.ROOT))).contains("Yes. This entry");
		assertThat(page((entry + 1) + "", hash)).contains("No. Our log");
		assertThat(page("x", hash)).contains("No. Our log");
		assertThat(page("", "")).doesNotContain("No. Our log", "Yes. This entry");
		tamper(() -> setAt(entry, "+"), "trail");
		assertThat(page(entry + "", hash)).as("the hash was kept, and the row was changed").contains("No. Our log");
		tamper(() -> setAt(entry, "-"), "trail");
		assertThat(page(entry + "", hash)).contains("Yes. This entry");
	}

	@Test
	void whoLooksForAReceiptMovesNothingAndIsToldToWaitWhileThereIsNoNumber() throws Exception {
		program.part(SequencerClock.class).stop();
		try {
			Talk talk = Talk.open(api, "quick-talk", "Ana", "Ben");
			speak(talk, 0);
			String receipt = talk.path() + "/contributions/"
					+ talk.contributions(0).path(0).path("contributionId").asString() + "/receipt";
			long size = program.part(Log.class).size();
			assertThat(api.send("GET", receipt, talk.tokens().get(0), null).statusCode()).isEqualTo(204);
			assertThat(api.page(receipt, talk.tokens().get(0)).body()).contains("come back in a minute");
			get(talk.path() + "/trail");
			assertThat(program.part(Log.class).size()).isEqualTo(size);
			settle();
			assertThat(api.send("GET", receipt, talk.tokens().get(0), null).statusCode()).isEqualTo(200);
		}
		finally {
			program.part(SequencerClock.class).start();
		}
	}

	private Talk talk() throws Exception {
		Talk talk = Talk.open(api, "quick-talk", "Ana", "Ben");
		speak(talk, 0);
		settle();
		return talk;
	}

	private static void speak(Talk talk, int person) throws Exception {
		JsonNode step = talk.step(person).orElseThrow();
		talk.answer(person, step, Choices.straight(1, "kitchen").to(step));
	}

	private void settle() {
		place();
		program.part(Checkpoints.class).archive();
	}

	private void place() {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
			program.part(Sequencer.class).work();
			return program.part(Log.class).size() == jdbc.sql("select count(*) from trail").query(Long.class).single();
		});
	}

	private HttpResponse<String> get(String path) throws Exception {
		return api.send("GET", "/audit" + path, AUDIT, null);
	}

	private void fetch() throws Exception {
		for (String name : List.of("checkpoint", "key", "entries?limit=10000", "leaves?limit=10000")) {
			HttpResponse<String> response = get("/" + name);
			assertThat(response.statusCode()).isEqualTo(200);
			Files.writeString(this.directory.resolve(name.replaceAll("\\?.*", "")), response.body());
		}
	}

	private String verify(String... more) {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		int code = new Verify(new PrintStream(said)).run(
				Stream
					.concat(Stream.of("--entries", file("entries"), "--checkpoint", file("checkpoint"), "--key",
							file("key")), Stream.of(more))
					.toArray(String[]::new));
		return code + " " + said.toString(UTF_8);
	}

	private String file(String name) {
		return this.directory.resolve(name).toString();
	}

	private static void setActor(String actor) {
		jdbc.sql("update trail set actor = :actor where trail_id = (select trail_id " + SECOND + ")")
			.param("actor", actor)
			.update();
	}

	private static void setAt(long entry, String sign) {
		jdbc.sql("update trail set at = at " + sign + " interval '1 second' "
				+ "where trail_id = (select trail_id from trail_place where seq = :entry)")
			.param("entry", entry)
			.update();
	}

	/** What only who owns the database can do. */
	private void tamper(Runnable change, String table) {
		jdbc.sql("alter table " + table + " disable trigger all").update();
		change.run();
		jdbc.sql("alter table " + table + " enable trigger all").update();
	}

	private String page(String entry, String hash) throws Exception {
		return api.text("/receipt?entry=" + entry + "&hash=" + hash);
	}

	private static byte[] hash(int first, byte[]... parts) throws Exception {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		digest.update((byte) first);
		for (byte[] part : parts) {
			digest.update(part);
		}
		return digest.digest();
	}

}
