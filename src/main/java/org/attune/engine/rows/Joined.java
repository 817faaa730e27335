package org.attune.engine.rows;

import java.util.List;

import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;

/** Several rows of one kind that are written or deleted with one statement. */
final class Joined extends DbEntityOperation {

	private final List<DbEntityOperation> parts;

	Joined(List<DbEntityOperation> parts) {
		this.parts = List.copyOf(parts);
		setOperationType(parts.get(0).getOperationType());
		setEntity(parts.get(0).getEntity());
	}

	List<DbEntityOperation> parts() {
		return this.parts;
	}

	List<DbEntity> rows() {
		return this.parts.stream().map(DbEntityOperation::getEntity).toList();
	}

	@Override
	public String toString() {
		return this.parts.toString();
	}

}
