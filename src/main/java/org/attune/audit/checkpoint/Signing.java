package org.attune.audit.checkpoint;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import org.attune.audit.tree.Tree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What signing writes into the database. Nothing outside is touched here: that comes when
 * these transactions have ended, and can be done again if it fails.
 */
@Component
class Signing {

	private static final Logger LOG = LoggerFactory.getLogger(Signing.class);

	private final Tree tree;

	private final CheckpointRows rows;

	private final Optional<Signer> signer;

	private final Optional<Archive> archive;

	private final LogSettings settings;

	Signing(Tree tree, CheckpointRows rows, Optional<Signer> signer, Optional<Archive> archive, LogSettings settings) {
		this.tree = tree;
		this.rows = rows;
		this.signer = signer;
		this.archive = archive;
		this.settings = settings;
	}

	/**
	 * Gives up what an operator says was lost by a restore; whether there is such a
	 * thing. It is noted once, however often what follows has to be tried.
	 */
	@Transactional
	public boolean giveUpLost() {
		this.rows.lock();
		Optional<Checkpoint> lost = this.archive.flatMap(Archive::last)
			.filter((one) -> Long.valueOf(one.size()).equals(this.settings.acceptRestore()))
			.filter(this::isContradicted);
		lost.ifPresent((one) -> {
			LOG.warn("The checkpoint of size {} is given up: the database was restored", one.size());
			this.rows.noteRestore(one, Base64.getEncoder().encodeToString(one.root()));
		});
		return lost.isPresent();
	}

	/**
	 * The log as it is now, signed; empty where there is nothing to sign, where it
	 * contradicts what was signed, or where there never was a key.
	 */
	@Transactional
	public Optional<Checkpoint> sign() {
		this.rows.lock();
		Optional<Checkpoint> broken = contradicted();
		if (broken.isPresent()) {
			LOG.error("The log contradicts the checkpoint of size {}; nothing is signed", broken.get().size());
			return Optional.empty();
		}
		Optional<Checkpoint> last = this.rows.last();
		long size = this.tree.size();
		if (size == 0 || this.signer.isEmpty() || last.filter((one) -> isCurrent(one, size)).isPresent()) {
			return last;
		}
		return Optional.of(sign(this.signer.get(), size));
	}

	/** A checkpoint that the log as it lies here contradicts. */
	public Optional<Checkpoint> contradicted() {
		return this.rows.last()
			.filter(this::isContradicted)
			.or(() -> this.archive.flatMap(Archive::last).filter(this::isContradicted));
	}

	/** Whether the log is not what this one says it was. */
	public boolean isContradicted(Checkpoint old) {
		try {
			return old.size() > this.tree.size() || !Arrays.equals(this.tree.root(old.size()), old.root());
		}
		catch (IllegalStateException ex) {
			return true;
		}
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
		return last.size() == size && last.note().equals(now.sign(Checkpoint.text(now.name(), size, last.root())));
	}

}
