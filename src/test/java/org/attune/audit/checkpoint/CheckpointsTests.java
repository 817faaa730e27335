package org.attune.audit.checkpoint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Checkpoints inside and outside the database, and a database that is not what it was.
 */
class CheckpointsTests {

	private static JdbcClient jdbc;

	private static Tree tree;

	private final Signer signer = Signer.create("log");

	@TempDir
	private Path directory;

	private Checkpoints checkpoints;

	@BeforeAll
	static void migrate() {
		DataSource database = TestDatabase.dataSource();
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
		assertThat(archive().last().orElseThrow().note()).isEqualTo(this.checkpoints.latest().orElseThrow().note());
	}

	@Test
	void withoutADirectoryOutsideItIsSignedAllTheSameAndKeptToLookAt() {
		Checkpoints inside = new Checkpoints(tree, new CheckpointRows(jdbc, Clock.systemUTC()),
				Optional.of(this.signer), Optional.empty(), new LogSettings(null, null, null, List.of(), null),
				Clock.systemUTC());
		inside.archive();
		inside.archive();
		LookAtCheckpoints look = new LookAtCheckpoints(jdbc);
		LookAtCheckpoints.Signed newest = look.before(null, 1).get(0);
		assertThat(newest.size()).isEqualTo(tree.size());
		assertThat(look.one(newest.place()).note()).isEqualTo(inside.latest().orElseThrow().note());
		assertThat(look.before(newest.place(), 100)).noneMatch((one) -> one.note().equals(newest.note()));
		assertThatThrownBy(() -> look.one(newest.place() + 1)).isInstanceOf(Refusal.class);
	}

	@Test
	void aNewKeySignsAnewAndTheOldOneIsKept() {
		Checkpoint before = this.checkpoints.latest().orElseThrow();
		Signer fresh = Signer.create("log");
		Checkpoint after = checkpoints(fresh, null).latest().orElseThrow();
		assertThat(after.size()).isEqualTo(before.size());
		assertThat(after.note()).isNotEqualTo(before.note());
		assertThat(checkpoints(fresh, null).keys()).startsWith(fresh.vkey()).contains(this.signer.vkey());
	}

	@Test
	void aDatabaseThatWasRolledBackIsNotSignedUntilThatIsAccepted() throws Exception {
		this.checkpoints.archive();
		long lost = tree.size() + 500;
		byte[] root = Sha256.of("what the lost entries made of it");
		archive().write(new Checkpoint(lost, root, this.signer.sign(Checkpoint.text("log", lost, root))));
		grow(1);
		assertThat(this.checkpoints.latest().orElseThrow().size()).isLessThan(tree.size());
		assertThat(this.checkpoints.contradicted().orElseThrow().size()).isEqualTo(lost);
		checkpoints(this.signer, lost - 1).archive();
		assertThat(this.checkpoints.latest().orElseThrow().size()).as("another one was accepted")
			.isLessThan(tree.size());
		assertThat(checkpoints(this.signer, lost).latest().orElseThrow().size()).as("looking accepts nothing")
			.isLessThan(tree.size());
		checkpoints(this.signer, lost).archive();
		assertThat(this.checkpoints.latest().orElseThrow().size()).isEqualTo(tree.size());
		assertThat(this.checkpoints.contradicted()).isEmpty();
		assertThat(jdbc.sql("select data ->> 'size' from trail where kind = 'restored'").query(String.class).single())
			.isEqualTo(lost + "");
		assertThat(files()).as("laid aside, not thrown away")
			.anySatisfy((file) -> assertThat(file.toString()).contains("before-restore"));
	}

	private Checkpoints checkpoints(Signer by, Long accepted) {
		return new Checkpoints(tree, new CheckpointRows(jdbc, Clock.systemUTC()), Optional.of(by),
				Optional.of(archive()), new LogSettings(null, null, null, List.of(), accepted), Clock.systemUTC());
	}

	private Archive archive() {
		return new Archive(this.directory);
	}

	private List<Path> files() {
		try (var all = Files.walk(this.directory)) {
			return all.filter(Files::isRegularFile).toList();
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
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
