package org.attune.audit.checkpoint;

import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.audit.tree.Tree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs what the log is. Nothing is signed that contradicts what was signed before, here
 * or as it lies outside the database.
 */
@Component
public class Checkpoints {

	private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

	private final Tree tree;

	private final CheckpointRows rows;

	private final Optional<Signer> signer;

	private final Optional<Archive> archive;

	private final LogSettings settings;

	private final Clock clock;

	Checkpoints(Tree tree, CheckpointRows rows, Optional<Signer> signer, Optional<Archive> archive,
			LogSettings settings, Clock clock) {
		this.tree = tree;
		this.rows = rows;
		this.signer = signer;
		this.archive = archive;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * The log as it is now, signed; as it was signed last, where the log contradicts
	 * that; empty if there is no key.
	 */
	@Transactional
	public Optional<Checkpoint> latest() {
		this.rows.lock();
		Optional<Checkpoint> last = this.rows.last();
		long size = this.tree.size();
		if (this.signer.isEmpty() || last.filter((one) -> isCurrent(one, size)).isPresent()) {
			return last;
		}
		Optional<Checkpoint> broken = contradicted();
		if (broken.isPresent()) {
			LOG.error("The log contradicts the checkpoint of size {}; nothing is signed", broken.get().size());
			return last;
		}
		return Optional.of(sign(this.signer.get(), size));
	}

	/**
	 * Signs what the log is, and writes that outside the database; what an operator says
	 * was lost by a restore is given up first.
	 */
	@Transactional
	public void archive() {
		this.rows.lock();
		acceptRestore();
		if (this.tree.size() > 0 && contradicted().isEmpty()) {
			Optional<Checkpoint> latest = latest();
			this.archive.ifPresent((outside) -> latest.ifPresent(outside::write));
		}
	}

	/** A checkpoint that the log as it lies here contradicts. */
	public Optional<Checkpoint> contradicted() {
		return this.rows.last()
			.filter(this::isContradicted)
			.or(() -> this.archive.flatMap(Archive::last).filter(this::isContradicted));
	}

	/** The public key, and those before it, the newest first. */
	public List<String> keys() {
		return this.signer.map((one) -> {
			List<String> old = this.rows.keys().stream().filter((key) -> !key.equals(one.vkey())).toList();
			return Stream.concat(Stream.of(one.vkey()), old.stream()).toList();
		}).orElseGet(this.rows::keys);
	}

	private Checkpoint sign(Signer by, long size) {
		byte[] root = this.tree.root(size);
		Checkpoint checkpoint = new Checkpoint(size, root, by.sign(Checkpoint.text(by.name(), size, root)));
		this.rows.know(by.vkey());
		this.rows.add(checkpoint);
		return checkpoint;
	}

	/** A new key signs anew, though nothing happened since. */
	private boolean isCurrent(Checkpoint last, long size) {
		Signer now = this.signer.get();
		return last.size() == size && !isContradicted(last)
				&& last.note().equals(now.sign(Checkpoint.text(now.name(), size, last.root())));
	}

	private boolean isContradicted(Checkpoint old) {
		try {
			return old.size() > this.tree.size() || !Arrays.equals(this.tree.root(old.size()), old.root());
		}
		catch (IllegalStateException ex) {
			return true;
		}
	}

	private void acceptRestore() {
		Optional<Checkpoint> lost = this.archive.flatMap(Archive::last)
			.filter((one) -> Long.valueOf(one.size()).equals(this.settings.acceptRestore()))
			.filter(this::isContradicted);
		lost.ifPresent((one) -> {
			LOG.warn("The checkpoint of size {} is given up: the database was restored", one.size());
			this.rows.noteRestore(one, Base64.getEncoder().encodeToString(one.root()));
			this.archive.get().setAside(this::isContradicted, this.clock.instant());
		});
	}

}
