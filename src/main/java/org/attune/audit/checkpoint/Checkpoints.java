package org.attune.audit.checkpoint;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * Signs what the log is. Nothing is signed that contradicts what was signed before, here
 * or as it lies outside the database.
 */
@Component
public class Checkpoints {

	private final Signing signing;

	private final CheckpointRows rows;

	private final Optional<Signer> signer;

	private final Optional<Archive> archive;

	private final Clock clock;

	Checkpoints(Signing signing, CheckpointRows rows, Optional<Signer> signer, Optional<Archive> archive, Clock clock) {
		this.signing = signing;
		this.rows = rows;
		this.signer = signer;
		this.archive = archive;
		this.clock = clock;
	}

	/** What was signed last. Nothing is signed by asking for it. */
	public Optional<Checkpoint> last() {
		return this.rows.last();
	}

	/**
	 * Signs what the log is, and writes that outside the database; what an operator says
	 * was lost by a restore is given up first. Outside only that is changed which stands
	 * in the database for good by then; whoever is interrupted in between makes up for it
	 * the next time.
	 */
	public void archive() {
		if (this.signing.giveUpLost()) {
			this.archive.ifPresent((outside) -> outside.setAside(this.signing::isContradicted, this.clock.instant()));
		}
		this.signing.sign().ifPresent((signed) -> this.archive.ifPresent((outside) -> outside.write(signed)));
	}

	/** A checkpoint that the log as it lies here contradicts. */
	public Optional<Checkpoint> contradicted() {
		return this.signing.contradicted();
	}

	/** The public key, and those before it, the newest first. */
	public List<String> keys() {
		return this.signer.map((one) -> {
			List<String> old = this.rows.keys().stream().filter((key) -> !key.equals(one.vkey())).toList();
			return Stream.concat(Stream.of(one.vkey()), old.stream()).toList();
		}).orElseGet(this.rows::keys);
	}

}
