package org.attune.casefile.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attune.casefile.form.Field.Rows;

/**
 * What stands in a field on a page; whatever a draft held, something can be shown.
 *
 * @param text of a text, number, date or one choice
 * @param chosen of several choices
 * @param ticked of a checkbox
 * @param rows of a dynamic list: those given, up to the number shown at first, and one to
 * spare
 */
public record Shown(String text, List<?> chosen, boolean ticked, List<Map<?, ?>> rows) {

	static Shown of(Field field, Object value) {
		List<?> list = (value instanceof List<?> values) ? values : List.of();
		boolean rows = field.type() == Field.Type.DYNAMICLIST;
		return new Shown(text(value), list, Boolean.TRUE.equals(value), rows ? rows(list, field.rows()) : List.of());
	}

	private static String text(Object value) {
		if (value instanceof BigDecimal number) {
			return number.toPlainString();
		}
		return (value instanceof String || value instanceof Number) ? value.toString() : "";
	}

	private static List<Map<?, ?>> rows(List<?> list, Rows limits) {
		List<Map<?, ?>> rows = new ArrayList<>();
		list.stream().limit(limits.most()).forEach((row) -> rows.add((row instanceof Map<?, ?> map) ? map : Map.of()));
		boolean spare = rows.isEmpty() || !blank(rows.get(rows.size() - 1));
		int shown = Math.min(Math.max(limits.shown(), spare ? rows.size() + 1 : 0), limits.most());
		while (rows.size() < shown) {
			rows.add(Map.of());
		}
		return rows;
	}

	/** Whether nothing was put into a row. */
	static boolean blank(Map<?, ?> row) {
		return row.values().stream().allMatch(Shown::blankValue);
	}

	private static boolean blankValue(Object value) {
		return value == null || Boolean.FALSE.equals(value) || value instanceof List<?> list && list.isEmpty()
				|| value instanceof String text && text.isBlank();
	}

}
