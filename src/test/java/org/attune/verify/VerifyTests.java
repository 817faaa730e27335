package org.attune.verify;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is done to a log is found and named. */
class VerifyTests {

	private static final int SIZE = 3000;

	private final List<String> entries = new ArrayList<>(
			IntStream.range(0, SIZE).mapToObj((number) -> "{\"seq\":" + number + ",\"v\":1}").toList());

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	private KeyPair keys;

	@TempDir
	private Path directory;

	private List<String> kept;

	@BeforeEach
	void sign() throws Exception {
		this.keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
		this.kept = List.copyOf(this.entries);
		write("key", vkey() + "\n");
		write("checkpoint", checkpoint(SIZE));
		write("older", checkpoint(1000) + checkpoint(2000));
		StringBuilder leaves = new StringBuilder();
		for (String entry : this.entries) {
			leaves.append(HexFormat.of().formatHex(leaf(entry))).append('\n');
		}
		write("leaves", leaves.toString());
	}

	@Test
	void anUntouchedLogIsIntact() throws Exception {
		assertThat(verify()).isZero();
		assertThat(said()).isEqualTo("intact: 3000 entries\n");
		assertThat(verify("--since", "older", "--leaves", "leaves")).isZero();
		said();
	}

	@Test
	void aChangedEntryIsFound() throws Exception {
		this.entries.set(1234, this.entries.get(1234).replace("1234", "1233"));
		assertThat(verify()).isEqualTo(1);
		assertThat(said()).isEqualTo("changed: something in entries 0 to 2999 is not as it was signed\n");
		assertThat(verify("--since", "older")).isEqualTo(1);
		assertThat(said()).isEqualTo("changed: something in entries 1000 to 1999 is not as it was signed\n");
		assertThat(verify("--leaves", "leaves")).isEqualTo(1);
		assertThat(said()).isEqualTo("changed: entry 1234\n");
	}

	@Test
	void entriesThatAreMissingAreFound() throws Exception {
		this.entries.subList(100, 103).clear();
		assertThat(verify("--leaves", "leaves")).isEqualTo(1);
		assertThat(said()).isEqualTo("missing: entry 100; so many are missing there: 3\n");
		assertThat(verify("--since", "older")).isEqualTo(1);
		assertThat(said()).startsWith("changed: something in entries 0 to 999 is")
			.contains("missing: so many of entries 0 to 2999 are not there: 3");
	}

	@Test
	void hashesThatGoOnAfterTheCheckpointNameTheEntryAsWell() throws Exception {
		write("checkpoint", checkpoint(2600));
		this.entries.subList(2600, SIZE).clear();
		this.entries.set(471, this.entries.get(471).replace("\"v\":1", "\"v\":2"));
		assertThat(verify("--leaves", "leaves")).isEqualTo(1);
		assertThat(said()).isEqualTo("changed: entry 471\n");
	}

	@Test
	void hashesThatAreNotThoseOfTheEntriesAreFoundThoughAllElseFits() throws Exception {
		List<String> leaves = new ArrayList<>(Files.readAllLines(this.directory.resolve("leaves")));
		leaves.set(1234, leaves.get(1235));
		write("leaves", String.join("\n", leaves) + "\n");
		assertThat(verify("--leaves", "leaves")).isEqualTo(1);
		assertThat(said())
			.isEqualTo("leaves: the hash of entry 1234 in the file of hashes is another one; so many are: 1\n");
		this.entries.set(2345, "{}");
		assertThat(verify("--leaves", "leaves")).isEqualTo(1);
		assertThat(said()).startsWith("changed: something in entries 0 to 2999")
			.endsWith("leaves: the hash of entry 1234 in the file of hashes is another one; so many are: 2\n");
		this.entries.set(2345, this.kept.get(2345));
		write("leaves", String.join("\n", leaves.subList(0, 1000)) + "\n");
		assertThat(verify("--leaves", "leaves")).as("kept when the log was smaller").isZero();
		said();
		for (String wrong : List.of("", "no hashes\n")) {
			write("leaves", wrong);
			assertThat(verify("--leaves", "leaves")).isEqualTo(2);
			assertThat(said()).contains("This is no file with a hash in each line");
		}
	}

	@Test
	void anEntryThatWasAddedIsFound() throws Exception {
		this.entries.add(2500, "{\"seq\":2500,\"v\":1,\"x\":1}");
		assertThat(verify("--leaves", "leaves")).isEqualTo(1);
		assertThat(said()).isEqualTo("added: before entry 2500; so many are too much there: 1\n");
		this.entries.remove(2500);
		this.entries.add("{\"seq\":3000,\"v\":1}");
		assertThat(verify()).isEqualTo(1);
		assertThat(said()).isEqualTo("added: entries 3000 to 3000; the checkpoint has 3000\n");
	}

	@Test
	void entriesThatWereSwappedAreFound() throws Exception {
		Collections.swap(this.entries, 700, 701);
		Collections.swap(this.entries, 2000, 2345);
		assertThat(verify("--leaves", "leaves")).isEqualTo(1);
		assertThat(said()).isEqualTo("swapped: entries 700 and 701\nswapped: entries 2000 and 2345\n");
	}

	@Test
	void aLogThatWasRolledBackIsFoundByWhoKeptALaterCheckpoint() throws Exception {
		write("kept", checkpoint(SIZE));
		this.entries.subList(2600, SIZE).clear();
		write("checkpoint", checkpoint(2600));
		assertThat(verify()).isZero();
		assertThat(verify("--since", "kept")).isEqualTo(1);
		assertThat(said()).isEqualTo("missing: so many of entries 2600 to 2999 are not there: 400\n");
	}

	@Test
	void aLogThatWasRewrittenAndSignedAnewIsFound() throws Exception {
		this.entries.set(500, "{}");
		write("checkpoint", checkpoint(SIZE));
		assertThat(verify("--since", "older")).isEqualTo(1);
		assertThat(said()).isEqualTo("changed: something in entries 0 to 999 is not as it was signed\n");
		write("older", checkpoint(this.kept, SIZE));
		assertThat(verify("--since", "older")).isEqualTo(1);
		assertThat(said()).contains("re-signed: two signed checkpoints of 3000 entries differ");
		this.keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
		write("checkpoint", checkpoint(SIZE));
		assertThat(verify()).isEqualTo(1);
		assertThat(said()).isEqualTo("re-signed: the checkpoint of 3000 entries is not signed with this key\n");
	}

	@Test
	void wrongUseIsToldApart() throws Exception {
		assertThat(new Verify(new PrintStream(this.said)).run("--entries")).isEqualTo(2);
		assertThat(said()).startsWith("usage: verify");
		assertThat(verify("--since", "nowhere")).isEqualTo(2);
		assertThat(verify("--since", "entries")).isEqualTo(2);
		write("key", "no key");
		assertThat(verify()).isEqualTo(2);
		assertThat(said()).contains("This is no public key");
	}

	@Test
	void aHundredThousandEntriesTakeLessThanASecondAndNoMoreMemoryThanAFew() throws Exception {
		this.entries.clear();
		String filling = "x".repeat(300);
		IntStream.range(0, 400_000).forEach((number) -> this.entries.add(filling + number));
		write("checkpoint", checkpoint(this.entries.size()));
		write("entries", String.join("\n", this.entries) + "\n");
		Instant before = Instant.now();
		assertThat(new Verify(new PrintStream(this.said)).run("--entries", file("entries"), "--checkpoint",
				file("checkpoint"), "--key", file("key")))
			.isZero();
		Duration taken = Duration.between(before, Instant.now());
		System.out.printf("Verified entries a second: %d%n", this.entries.size() * 1000L / taken.toMillis());
		assertThat(taken).isLessThan(Duration.ofSeconds(4));
		assertThatItsSizeDoesNotMatter();
	}

	/** A heap that a tenth of the log would not fit into. */
	private void assertThatItsSizeDoesNotMatter() throws Exception {
		Path entries = this.directory.resolve("entries");
		assertThat(Files.size(entries)).isGreaterThan(120_000_000);
		Process alone = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx12m", "-XX:MaxDirectMemorySize=1m", "-cp",
				"target/classes" + File.pathSeparator + "target/test-classes", Alone.class.getName(), "--entries",
				file("entries"), "--checkpoint", file("checkpoint"), "--key", file("key"))
			.redirectErrorStream(true)
			.start();
		assertThat(new String(alone.getInputStream().readAllBytes(), UTF_8))
			.isEqualTo("intact: " + this.entries.size() + " entries\n");
		assertThat(alone.waitFor()).isZero();
	}

	/** The verifier, with nothing else of ours or of others around it. */
	static final class Alone {

		public static void main(String[] options) {
			System.exit(new Verify(System.out).run(options));
		}

	}

	private int verify(String... more) throws IOException {
		write("entries", String.join("\n", this.entries) + "\n");
		this.said.reset();
		List<String> options = new ArrayList<>(
				List.of("--entries", file("entries"), "--checkpoint", file("checkpoint"), "--key", file("key")));
		for (int at = 0; at < more.length; at += 2) {
			options.addAll(List.of(more[at], file(more[at + 1])));
		}
		return new Verify(new PrintStream(this.said)).run(options.toArray(String[]::new));
	}

	private String said() {
		String text = this.said.toString(UTF_8);
		this.said.reset();
		return text;
	}

	private String file(String name) {
		return this.directory.resolve(name).toString();
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.directory.resolve(name), text);
	}

	private String checkpoint(int size) throws Exception {
		return checkpoint(this.entries, size);
	}

	private String checkpoint(List<String> log, int size) throws Exception {
		List<byte[]> leaves = new ArrayList<>();
		for (String entry : log.subList(0, size)) {
			leaves.add(leaf(entry));
		}
		String text = "log\n" + size + "\n" + Base64.getEncoder().encodeToString(root(leaves)) + "\n";
		Signature signature = Signature.getInstance("Ed25519");
		signature.initSign(this.keys.getPrivate());
		signature.update(text.getBytes(UTF_8));
		byte[] both = ByteBuffer.allocate(68).put(id()).put(signature.sign()).array();
		return text + "\n\u2014 log " + Base64.getEncoder().encodeToString(both) + "\n";
	}

	private static byte[] root(List<byte[]> leaves) throws Exception {
		if (leaves.size() == 1) {
			return leaves.get(0);
		}
		int split = Integer.highestOneBit(leaves.size() - 1);
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		digest.update((byte) 1);
		digest.update(root(leaves.subList(0, split)));
		return digest.digest(root(leaves.subList(split, leaves.size())));
	}

	private static byte[] leaf(String entry) throws Exception {
		return MessageDigest.getInstance("SHA-256").digest(("\0" + entry).getBytes(UTF_8));
	}

	private String vkey() throws Exception {
		return "log+" + HexFormat.of().formatHex(id()) + "+" + Base64.getEncoder().encodeToString(tagged());
	}

	private byte[] id() throws Exception {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		digest.update("log\n".getBytes(UTF_8));
		return Arrays.copyOf(digest.digest(tagged()), 4);
	}

	/** The last 32 bytes of the X.509 form are the key. */
	private byte[] tagged() {
		byte[] encoded = this.keys.getPublic().getEncoded();
		byte[] key = Arrays.copyOfRange(encoded, encoded.length - 33, encoded.length);
		key[0] = 1;
		return key;
	}

}
