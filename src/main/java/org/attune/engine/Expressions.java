package org.attune.engine;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * What expressions can name: the routing variables around them, {@code caseId}, and the
 * few beans given here. A routing variable that nobody set yet is null.
 */
final class Expressions extends JuelExpressionManager {

	private static final String CASE_ID = "caseId";

	Expressions(Map<Object, Object> beans) {
		super(beans);
	}

	@Override
	protected ELResolver createElResolver() {
		CompositeELResolver resolver = new CompositeELResolver();
		resolver.add(new CaseIdResolver());
		resolver.add(new ReadOnlyMapELResolver(this.beans));
		resolver.add(new VariableScopeElResolver());
		resolver.add(new VariableContextElResolver());
		resolver.add(new UnsetResolver());
		resolver.add(new BeanELResolver(true));
		return resolver;
	}

	/** Knows the case by the business key, so that it needs no variable. */
	private static final class CaseIdResolver extends NameResolver {

		@Override
		public Object getValue(ELContext context, Object base, Object property) {
			if (base == null && CASE_ID.equals(property)
					&& context.getContext(VariableScope.class) instanceof ExecutionEntity execution) {
				context.setPropertyResolved(true);
				return execution.getProcessBusinessKey();
			}
			return null;
		}

	}

	/** Knows every other name as null. */
	private static final class UnsetResolver extends NameResolver {

		@Override
		public Object getValue(ELContext context, Object base, Object property) {
			if (base == null) {
				context.setPropertyResolved(true);
			}
			return null;
		}

	}

	/** Resolves names, for reading alone. */
	private abstract static class NameResolver extends ELResolver {

		@Override
		public Class<?> getType(ELContext context, Object base, Object property) {
			return Object.class;
		}

		@Override
		public void setValue(ELContext context, Object base, Object property, Object value) {
			throw new UnsupportedOperationException("Expressions change nothing");
		}

		@Override
		public boolean isReadOnly(ELContext context, Object base, Object property) {
			return true;
		}

		@Override
		public Class<?> getCommonPropertyType(ELContext context, Object base) {
			return Object.class;
		}

		@Override
		public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
			return Collections.emptyIterator();
		}

	}

}
