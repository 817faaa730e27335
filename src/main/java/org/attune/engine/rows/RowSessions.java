package org.attune.engine.rows;

import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;

/** What each command of the engine reads and writes its rows with. */
public final class RowSessions {

	private RowSessions() {
	}

	/** Takes the place of the engine's own sessions. */
	public static List<SessionFactory> all(Supplier<DbSqlSessionFactory> engine) {
		return List.of(factory(DbSqlSession.class, () -> new JoiningSession(engine.get())),
				factory(VariableInstanceManager.class, VariablesAtOnce::new));
	}

	private static SessionFactory factory(Class<?> type, Supplier<Session> opening) {
		return new SessionFactory() {
			@Override
			public Class<?> getSessionType() {
				return type;
			}

			@Override
			public Session openSession() {
				return opening.get();
			}
		};
	}

}
