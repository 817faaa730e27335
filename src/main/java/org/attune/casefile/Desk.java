package org.attune.casefile;

import java.util.Optional;
import java.util.function.Consumer;

import org.attune.terms.CaseId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/**
 * Where the case that a transaction changes lies until it commits. A transaction changes
 * one case; what is to be written at its end, the trail and the board, is written just
 * before the commit.
 */
@Component
class Desk {

	private final Trail trail;

	private final Board board;

	Desk(Trail trail, Board board) {
		this.trail = trail;
		this.board = board;
	}

	Optional<CaseFile> inHand(CaseId id) {
		CaseFile file = (CaseFile) TransactionSynchronizationManager.getResource(this);
		return Optional.ofNullable(file).filter((each) -> each.id().equals(id));
	}

	CaseFile inHand() {
		CaseFile file = (CaseFile) TransactionSynchronizationManager.getResource(this);
		Assert.state(file != null, "No case is in hand");
		return file;
	}

	CaseFile lay(CaseFile file) {
		TransactionSynchronizationManager.bindResource(this, file);
		TransactionSynchronizationManager.registerSynchronization(new Ending(this, (desk) -> {
			desk.board.write(file, desk.trail);
		}));
		return file;
	}

	private record Ending(Desk desk, Consumer<Desk> writing) implements TransactionSynchronization {

		@Override
		public void beforeCommit(boolean readOnly) {
			this.writing.accept(this.desk);
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(this.desk);
		}

	}

}
