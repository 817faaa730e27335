package org.attune;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL server for all tests of a run, and an empty database for who asks. */
public final class TestDatabase {

	/** Every application of a run that is kept for later tests keeps its pool. */
	private static final String CONNECTIONS = "1000";

	private static final AtomicInteger NAMES = new AtomicInteger();

	private TestDatabase() {
	}

	/** The address of a new, empty database. */
	public static String url() {
		String name = "attune" + NAMES.incrementAndGet();
		JdbcClient.create(Server.POSTGRES.getPostgresDatabase()).sql("create database " + name).update();
		return Server.POSTGRES.getJdbcUrl("postgres", name);
	}

	/** The address of a copy of a database to which nobody is connected just now. */
	static String copyOf(String url) {
		String name = "attune" + NAMES.incrementAndGet();
		String before = url.replaceAll(".*/(\\w+)\\?.*", "$1");
		JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
			.sql("create database " + name + " template " + before)
			.update();
		return Server.POSTGRES.getJdbcUrl("postgres", name);
	}

	/** A new, empty database. */
	public static PGSimpleDataSource dataSource() {
		return dataSource(url());
	}

	/** A way into a database that is there. */
	static PGSimpleDataSource dataSource(String url) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(url);
		return dataSource;
	}

	private static final class Server {

		private static final EmbeddedPostgres POSTGRES = start();

		private static EmbeddedPostgres start() {
			try {
				EmbeddedPostgres postgres = EmbeddedPostgres.builder()
					.setServerConfig("max_connections", CONNECTIONS)
					.setRegisterShutdownHook(false)
					.start();
				SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
				return postgres;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		/** After the applications that use it, else those would wait for it in vain. */
		private static void stop(EmbeddedPostgres postgres) {
			try {
				postgres.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
