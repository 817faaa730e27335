package org.attune.casefile.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes answers of a posted page. Every field of the page gets a value, be it blank, so
 * that a page shown again shows what was typed, not what stood there at first.
 */
public final class FormPost {

	/** The name of the button that asks for one row more. */
	private static final String MORE = "-row";

	private static final Pattern ROW = Pattern.compile("\\[(\\d{1,4})]\\..+");

	private static final Pattern NUMBER = Pattern.compile("[-\u2212]?(\\p{Nd}{1,16})(?:[.,](\\p{Nd}{1,10}))?");

	private static final int GROUP = 3;

	private final Map<String, List<String>> post;

	private final boolean blankRows;

	private FormPost(Map<String, List<String>> post, boolean blankRows) {
		this.post = post;
		this.blankRows = blankRows;
	}

	/**
	 * The answers to these fields, for {@link AnswerCheck}; blank rows are dropped. A
	 * number that cannot be read stays the text it was.
	 */
	public static Map<String, Object> answers(List<Field> fields, Map<String, List<String>> post) {
		return new FormPost(post, false).values(fields, UnaryOperator.identity());
	}

	/**
	 * What was typed, to show the page again; blank rows stay, and a list whose button
	 * for it was pressed has one more.
	 */
	public static Map<String, Object> typed(List<Field> fields, Map<String, List<String>> post) {
		return new FormPost(post, true).values(fields, UnaryOperator.identity());
	}

	private Map<String, Object> values(List<Field> fields, UnaryOperator<String> name) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (Field field : fields) {
			if (field.answerable()) {
				values.put(field.key(), value(field, name.apply(field.key())));
			}
		}
		return values;
	}

	private Object value(Field field, String name) {
		List<String> posted = this.post.getOrDefault(name, List.of());
		String first = posted.isEmpty() ? "" : posted.get(0);
		return switch (field.type()) {
			case CHECKBOX -> !posted.isEmpty();
			case CHECKLIST, TAGLIST -> posted.stream().filter((value) -> !value.isEmpty()).toList();
			case DYNAMICLIST -> rows(field, name);
			case NUMBER -> number(field, first.strip());
			default -> first;
		};
	}

	private List<Object> rows(Field list, String name) {
		List<Object> rows = new ArrayList<>();
		for (int index : indexes(name)) {
			Map<String, Object> row = values(list.children(), (child) -> name + "[" + index + "]." + child);
			if (this.blankRows || !Shown.blank(row)) {
				rows.add(row);
			}
		}
		boolean added = this.post.getOrDefault(MORE, List.of()).contains(name);
		if (this.blankRows && added && rows.size() < list.rows().most()) {
			rows.add(Map.of());
		}
		return rows;
	}

	private TreeSet<Integer> indexes(String list) {
		TreeSet<Integer> indexes = new TreeSet<>();
		for (String name : this.post.keySet()) {
			Matcher row = ROW.matcher(name.startsWith(list) ? name.substring(list.length()) : "");
			if (row.matches()) {
				indexes.add(Integer.valueOf(row.group(1)));
			}
		}
		return indexes;
	}

	private static Object number(Field field, String typed) {
		Matcher number = NUMBER.matcher(typed);
		if (!number.matches() || maybeThousands(field, number)) {
			return typed;
		}
		return new BigDecimal(typed.replace(',', '.').replace('\u2212', '-'));
	}

	/** Whether {@code 1,000} may mean a thousand: three digits where few are asked. */
	private static boolean maybeThousands(Field field, Matcher number) {
		Integer digits = field.limits().decimalDigits();
		boolean three = number.group(2) != null && number.group(2).length() == GROUP;
		return three && (digits == null || digits < GROUP) && !number.group(1).equals("0");
	}

}
