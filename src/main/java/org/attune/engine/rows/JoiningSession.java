package org.attune.engine.rows;

import java.util.ArrayList;
import java.util.List;

import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.impl.db.FlushResult;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.db.sql.BatchDbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;

/**
 * Writes what a command changed, and joins neighbours that insert or delete rows of the
 * same kind. The engine has put them into an order in which every single one may go, so
 * that they may go together as well.
 */
final class JoiningSession extends BatchDbSqlSession {

	JoiningSession(DbSqlSessionFactory factory) {
		super(factory);
	}

	@Override
	public FlushResult executeDbOperations(List<DbOperation> operations) {
		List<DbOperation> joined = new ArrayList<>();
		for (int first = 0, next; first < operations.size(); first = next) {
			next = first + 1;
			String statement = statement(operations.get(first));
			while (statement != null && next < operations.size() && statement.equals(statement(operations.get(next)))) {
				next++;
			}
			joined.add(joined(operations.subList(first, next)));
		}
		return super.executeDbOperations(joined);
	}

	private static DbOperation joined(List<DbOperation> neighbours) {
		return (neighbours.size() == 1) ? neighbours.get(0)
				: new Joined(neighbours.stream().map(DbEntityOperation.class::cast).toList());
	}

	/** The statement that could do it for several rows; null if there is none. */
	private String statement(DbOperation operation) {
		if (operation instanceof Joined || !(operation instanceof DbEntityOperation single)
				|| single.getOperationType() == DbOperationType.UPDATE) {
			return null;
		}
		String several = several(single);
		return getSqlSession().getConfiguration().hasStatement(several, false) ? several : null;
	}

	private String several(DbEntityOperation operation) {
		boolean inserts = operation.getOperationType() == DbOperationType.INSERT;
		return JoinedSql.of(inserts ? this.dbSqlSessionFactory.getInsertStatement(operation.getEntity())
				: this.dbSqlSessionFactory.getDeleteStatement(operation.getEntityType()));
	}

	@Override
	protected void insertEntity(DbEntityOperation operation) {
		if (operation instanceof Joined joined) {
			executeInsertEntity(several(joined), joined.rows());
		}
		else {
			super.insertEntity(operation);
		}
	}

	@Override
	protected void deleteEntity(DbEntityOperation operation) {
		if (operation instanceof Joined joined) {
			executeDelete(several(joined), joined.rows());
		}
		else {
			super.deleteEntity(operation);
		}
	}

	@Override
	protected void entityInsertPerformed(DbEntityOperation operation, int rows, PersistenceException failure) {
		if (operation instanceof Joined joined) {
			joined.parts().forEach((part) -> super.entityInsertPerformed(part, 1, failure));
		}
		super.entityInsertPerformed(operation, rows, failure);
	}

	/** One row that somebody else has changed meanwhile fails them all. */
	@Override
	protected void entityDeletePerformed(DbEntityOperation operation, int rows, PersistenceException failure) {
		boolean all = !(operation instanceof Joined joined) || joined.parts().size() == rows;
		super.entityDeletePerformed(operation, all ? rows : 0, failure);
	}

}
