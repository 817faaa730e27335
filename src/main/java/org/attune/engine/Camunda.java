package org.attune.engine;

import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/** The engine's own configuration, but for SQL mappings that may have been read ahead. */
class Camunda extends SpringProcessEngineConfiguration {

	@Override
	protected void initSqlSessionFactory() {
		Configuration mappings = Mappings.take();
		mappings.setEnvironment(new Environment("default", this.transactionFactory, this.dataSource));
		mappings.setDefaultExecutorType(ExecutorType.BATCH);
		this.sqlSessionFactory = new DefaultSqlSessionFactory(mappings);
	}

}
