package org.attune.engine.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.session.Configuration;

/**
 * The engine's SQL that writes or deletes one row, said once for several rows: an insert
 * gets more values, a delete more conditions, each with the row's revision.
 */
public final class JoinedSql implements SqlSource {

	/** Kinds of rows that change only while their case is in hand. */
	private static final List<String> KINDS = List.of("Execution", "VariableInstance", "EventSubscription");

	private final Configuration mappings;

	private final MappedStatement one;

	private JoinedSql(Configuration mappings, MappedStatement one) {
		this.mappings = mappings;
		this.one = one;
	}

	/** Adds the statements for several rows to the engine's mappings. */
	public static void addTo(Configuration mappings) {
		for (String kind : KINDS) {
			add(mappings, "insert" + kind);
			add(mappings, "delete" + kind);
		}
	}

	private static void add(Configuration mappings, String statement) {
		MappedStatement one = mappings.getMappedStatement(statement);
		SqlSource several = new JoinedSql(mappings, one);
		mappings.addMappedStatement(
				new MappedStatement.Builder(mappings, of(statement), several, one.getSqlCommandType()).build());
	}

	/** The name of the statement for several rows; only some have one. */
	static String of(String statement) {
		return statement + "Rows";
	}

	@Override
	public BoundSql getBoundSql(Object parameter) {
		List<?> rows = (List<?>) ((Map<?, ?>) parameter).get("list");
		BoundSql sql = this.one.getBoundSql(rows.get(0));
		List<ParameterMapping> values = new ArrayList<>();
		for (int row = 0; row < rows.size(); row++) {
			for (ParameterMapping value : sql.getParameterMappings()) {
				values.add(of(row, value));
			}
		}
		return new BoundSql(this.mappings, joined(sql.getSql(), rows.size()), values, parameter);
	}

	private String joined(String sql, int rows) {
		boolean inserts = this.one.getSqlCommandType() == SqlCommandType.INSERT;
		String[] parts = sql.split(inserts ? "(?<=\\bvalues\\b)" : "(?<=\\bwhere\\b)", 2);
		String row = inserts ? parts[1] : " (" + parts[1] + ")";
		return parts[0] + String.join(inserts ? "," : " or", Collections.nCopies(rows, row));
	}

	private ParameterMapping of(int row, ParameterMapping value) {
		String property = "list[" + row + "]." + value.getProperty();
		return new ParameterMapping.Builder(this.mappings, property, value.getTypeHandler())
			.javaType(value.getJavaType())
			.jdbcType(value.getJdbcType())
			.build();
	}

}
