package org.attune.audit.checkpoint;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.attune.TestDatabase;
import org.attune.audit.tree.Growth;
import org.attune.audit.tree.Tree;
import org.attune.terms.Refusal;
import org.attune.terms.Sha256;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Checkpoints inside and outside the database, and a database that is not what it was.
 */
class CheckpointsTests {

	private static DataSource database;

	private static JdbcClient jdbc;

	private static Tree tree;

	private final Signer signer = Signer.create("log");

	@TempDir
	private Path directory;

	private Checkpoints checkpoints;

	@BeforeAll
	static void migrate() {
		database = TestDatabase.dataSource();
		Flyway.configure().dataSource(database).schemas("public").load().migrate();
		jdbc = JdbcClient.create(database);
		tree = new Tree(jdbc);
	}

	@BeforeEach
	void begin() {
		this.checkpoints = checkpoints(this.signer, null);
		grow(3);
	}

	@Test
	void eachIsWrittenOutsideTheDatabaseOnce() {
		this.checkpoints.archive();
		this.checkpoints.archive();
		grow(2);
		this.checkpoints.archive();
		assertThat(files()).hasSize(2);
		assertThat(archive().last().orElseThrow().note()).isEqualTo(this.checkpoints.last().orElseThrow().note());
	}

	@Test
	void whoAsksForTheLastOneSignsNothing() {
		this.checkpoints.archive();
		grow(1);
		assertThat(this.checkpoints.last().orElseThrow().size()).isEqualTo(tree.size() - 1);
		assertThat(files()).hasSize(1);
	}

	@Test
	void nothingIsWrittenOutsideBeforeTheDatabaseHasItForGood() {
		jdbc.sql("""
				create function fail_at_the_end() returns trigger language plpgsql as $$
				begin raise exception 'no'; end $$""").update();
		jdbc.sql("""
				create constraint trigger fails after insert on checkpoint deferrable initially deferred
				for each row execute function fail_at_the_end()""").update();
		assertThatThrownBy(this.checkpoints::archive).isInstanceOf(RuntimeException.class);
		assertThat(files()).isEmpty();
		jdbc.sql("drop function fail_at_the_end cascade").update();
		this.checkpoints.archive();
		assertThat(archive().last().orElseThrow().note()).isEqualTo(this.checkpoints.last().orElseThrow().note());
	}

	@Test
	void whatCouldNotBeWrittenOutsideIsWrittenTheNextTime() throws Exception {
		Path inTheWay = Files.createFile(this.directory.resolve("disk"));
		Optional<Archive> disk = Optional.of(new Archive(inTheWay));
		Checkpoints checkpoints = checkpoints(database, Optional.of(this.signer), disk, null, Clock.systemUTC());
		assertThatThrownBy(checkpoints::archive).isInstanceOf(UncheckedIOException.class);
		Files.delete(inTheWay);
		checkpoints.archive();
		assertThat(disk.get().last().orElseThrow().size()).isEqualTo(tree.size());
	}

	@Test
	void withoutADirectoryOutsideItIsSignedAllTheSameAndKeptToLookAt() {
		Checkpoints inside = checkpoints(database, Optional.of(this.signer), Optional.empty(), null, Clock.systemUTC());
		inside.archive();
		inside.archive();
		LookAtCheckpoints look = new LookAtCheckpoints(jdbc);
		LookAtCheckpoints.Signed newest = look.before(null, 1).get(0);
		assertThat(newest.size()).isEqualTo(tree.size());
		assertThat(look.one(newest.place()).note()).isEqualTo(inside.last().orElseThrow().note());
		assertThat(look.before(newest.place(), 100)).noneMatch((one) -> one.note().equals(newest.note()));
		assertThatThrownBy(() -> look.one(newest.place() + 1)).isInstanceOf(Refusal.class);
	}

	@Test
	void aNewKeySignsAnewAndTheOldOneIsKept() {
		this.checkpoints.archive();
		Checkpoint before = this.checkpoints.last().orElseThrow();
		Signer fresh = Signer.create("log");
		checkpoints(fresh, null).archive();
		Checkpoint after = this.checkpoints.last().orElseThrow();
		assertThat(after.size()).isEqualTo(before.size());
		assertThat(after.note()).isNotEqualTo(before.note());
		assertThat(checkpoints(fresh, null).keys()).startsWith(fresh.vkey()).contains(this.signer.vkey());
	}

	@Test
	void aDatabaseThatWasRolledBackIsNotSignedUntilThatIsAccepted() throws Exception {
		long lost = lose();
		this.checkpoints.archive();
		assertThat(this.checkpoints.last().orElseThrow().size()).isLessThan(tree.size());
		assertThat(this.checkpoints.contradicted().orElseThrow().size()).isEqualTo(lost);
		checkpoints(this.signer, lost - 1).archive();
		assertThat(this.checkpoints.last().orElseThrow().size()).as("another one was accepted").isLessThan(tree.size());
		checkpoints(this.signer, lost).archive();
		assertThat(this.checkpoints.last().orElseThrow().size()).isEqualTo(tree.size());
		assertThat(this.checkpoints.contradicted()).isEmpty();
		assertThat(new LookAtCheckpoints(jdbc).restores().get(0).size()).isEqualTo(lost);
		assertThat(files()).as("laid aside, not thrown away")
			.anySatisfy((file) -> assertThat(file.toString()).contains("before-restore"));
	}

	@Test
	void aRestoreThatIsInterruptedIsNotedOnceAndMadeUpFor() throws Exception {
		long lost = lose();
		Path inTheWay = Files.createFile(this.directory.resolve("before-restore-0"));
		Checkpoints first = checkpoints(database, Optional.of(this.signer), Optional.of(archive()), lost,
				Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
		assertThatThrownBy(first::archive).isInstanceOf(UncheckedIOException.class);
		Files.delete(inTheWay);
		first.archive();
		assertThat(this.checkpoints.last().orElseThrow().size()).isEqualTo(tree.size());
		assertThat(new LookAtCheckpoints(jdbc).restores()).filteredOn((one) -> one.size() == lost).hasSize(1);
	}

	/** Somebody put a backup back: the file outside says there was more. */
	private long lose() {
		this.checkpoints.archive();
		long lost = tree.size() + 500;
		byte[] root = Sha256.of("what the lost entries made of it");
		archive().write(new Checkpoint(lost, root, this.signer.sign(Checkpoint.text("log", lost, root))));
		grow(1);
		return lost;
	}

	private Checkpoints checkpoints(Signer by, Long accepted) {
		return checkpoints(database, Optional.of(by), Optional.of(archive()), accepted, Clock.systemUTC());
	}

	/** As they are in the program: each step of signing is a transaction. */
	static Checkpoints checkpoints(DataSource database, Optional<Signer> by, Optional<Archive> outside, Long accepted,
			Clock clock) {
		JdbcClient jdbc = JdbcClient.create(database);
		CheckpointRows rows = new CheckpointRows(jdbc, clock);
		ProxyFactory signing = new ProxyFactory(
				new Signing(new Tree(jdbc), rows, by, outside, new LogSettings(null, null, null, List.of(), accepted)));
		signing.addAdvice(new TransactionInterceptor((TransactionManager) new DataSourceTransactionManager(database),
				new AnnotationTransactionAttributeSource()));
		return new Checkpoints((Signing) signing.getProxy(), rows, by, outside, clock);
	}

	private Archive archive() {
		return new Archive(this.directory);
	}

	private List<Path> files() {
		try (var all = Files.walk(this.directory)) {
			return all.filter(Files::isRegularFile).toList();
		}
		catch (java.io.IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void grow(int entries) {
		for (int each = 0; each < entries; each++) {
			long seq = tree.size();
			byte[] leaf = Sha256.of("entry " + seq);
			Growth growth = tree.grow(seq);
			growth.add(leaf);
			tree.keep(growth);
			jdbc.sql("insert into trail_place (seq, trail_id, leaf) values (:seq, :seq, :leaf)")
				.param("seq", seq)
				.param("leaf", leaf)
				.update();
		}
	}

}
