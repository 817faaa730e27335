package org.attune.casefile.news;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

import org.springframework.stereotype.Component;

/**
 * A connection to the database that hears the news. It is none of the pool's: it stays
 * open as long as the program runs, and nothing else is done with it.
 */
@Component
class Wire {

	private static final int SECONDS_TO_ANSWER = 5;

	private final DataSource database;

	private volatile Connection connection;

	Wire(DataSource database) {
		this.database = database;
	}

	/** Connects; all news from now on are heard. */
	void open() throws SQLException {
		HikariDataSource pool = this.database.unwrap(HikariDataSource.class);
		Properties properties = new Properties();
		properties.putAll(pool.getDataSourceProperties());
		properties.setProperty("user", pool.getUsername());
		if (pool.getPassword() != null) {
			properties.setProperty("password", pool.getPassword());
		}
		properties.setProperty("ApplicationName", News.CHANNEL);
		properties.setProperty("tcpKeepAlive", "true");
		this.connection = DriverManager.getConnection(pool.getJdbcUrl(), properties);
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("listen " + News.CHANNEL);
		}
	}

	/**
	 * Waits for news for a while; none when there are none, refused when the line is
	 * dead.
	 */
	PGNotification[] next(int milliseconds) throws SQLException {
		PGNotification[] heard = this.connection.unwrap(PGConnection.class).getNotifications(milliseconds);
		if (heard == null || heard.length == 0) {
			if (!this.connection.isValid(SECONDS_TO_ANSWER)) {
				throw new SQLException("The connection that hears the news is dead");
			}
			return new PGNotification[0];
		}
		return heard;
	}

	/** Ends the connection at once, also while somebody waits at it. */
	void cut() {
		try {
			if (this.connection != null) {
				this.connection.abort(Runnable::run);
			}
		}
		catch (SQLException ex) {
			// it is gone already
		}
	}

}
