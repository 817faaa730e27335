package org.attune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Listens to every statement that goes to the database. */
final class Statements implements QueryExecutionListener {

	private final List<String> heard = new CopyOnWriteArrayList<>();

	/** What was heard since it was asked last. */
	List<String> take() {
		List<String> taken = new ArrayList<>(this.heard);
		this.heard.clear();
		return taken;
	}

	@Override
	public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		for (QueryInfo query : queries) {
			String text = query.getQuery().replaceAll("\\s+", " ").strip();
			this.heard
				.addAll(Collections.nCopies(execution.isBatch() ? sent(text, execution.getBatchSize()) : 1, text));
		}
	}

	/**
	 * A batch is as many statements as it has rows, but the driver joins the rows of an
	 * insert into statements of 1, 2, 4 ... rows.
	 */
	private static int sent(String text, int rows) {
		return text.startsWith("insert") ? Integer.bitCount(rows) : rows;
	}

	@Override
	public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		// What counts is that it was sent.
	}

	/** Puts itself before the program's database. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Configuration {

		@Bean
		static Statements statements() {
			return new Statements();
		}

		@Bean
		static BeanPostProcessor listening(Statements statements) {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof DataSource database)
							? ProxyDataSourceBuilder.create(database).listener(statements).build() : bean;
				}
			};
		}

	}

}
