package org.attune.casefile.form;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A form that cannot be used, told so that who wrote it can put it right.
 */
public final class FormProblem extends RuntimeException {

	private final String element;

	private final String code;

	FormProblem(String element, String code, Object... arguments) {
		super(text(code, arguments), null, false, false);
		this.element = element;
		this.code = code;
	}

	private static String text(String code, Object... arguments) {
		String text = ResourceBundle.getBundle("form-problems", Locale.ROOT).getString(code);
		return new MessageFormat(text, Locale.ROOT).format(arguments);
	}

	/** Where in the form: the component's key or id, or the form's id. */
	public String element() {
		return this.element;
	}

	/** What is wrong, as a stable word. */
	public String code() {
		return this.code;
	}

	/** What is wrong, in plain English. */
	public String reason() {
		return getMessage();
	}

}
