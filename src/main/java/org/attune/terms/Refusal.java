package org.attune.terms;

import java.util.List;

/**
 * A request that is not carried out, as a named fact. Its code is stable and part of the
 * HTTP contract; its text for people lives in the message files under
 * {@code refusal.<code>}. It never carries a participant's words.
 */
public final class Refusal extends RuntimeException {

	private final Kind kind;

	private final String code;

	private final transient List<FieldError> errors;

	private Refusal(Kind kind, String code, List<FieldError> errors) {
		super(code, null, false, false);
		this.kind = kind;
		this.code = code;
		this.errors = errors;
	}

	/** What is not there and what may not be seen are the same. */
	public static Refusal notFound() {
		return new Refusal(Kind.NOT_FOUND, "not-found", List.of());
	}

	/** It is there, and no checkpoint says so yet. */
	public static Refusal notSigned() {
		return new Refusal(Kind.NOT_FOUND, "not-signed", List.of());
	}

	/** Somebody, perhaps the same person, was faster. */
	public static Refusal alreadyDone() {
		return new Refusal(Kind.CONFLICT, "already-done", List.of());
	}

	/** What is to be sent is not what was read through any more. */
	public static Refusal changed() {
		return new Refusal(Kind.CONFLICT, "changed", List.of());
	}

	/** The case rests until the pause is over. */
	public static Refusal paused() {
		return new Refusal(Kind.CONFLICT, "paused", List.of());
	}

	/** The case has ended. */
	public static Refusal closed() {
		return new Refusal(Kind.CONFLICT, "closed", List.of());
	}

	/** They have to leave first, or to wait for the end. */
	public static Refusal stillOpen() {
		return new Refusal(Kind.CONFLICT, "still-open", List.of());
	}

	/** A counselor keeps it from being erased, until a day. */
	public static Refusal held() {
		return new Refusal(Kind.CONFLICT, "held", List.of());
	}

	/** The caller is known, but this is not for them to do. */
	public static Refusal forbidden() {
		return new Refusal(Kind.FORBIDDEN, "forbidden", List.of());
	}

	/** In this practice, members of staff open the cases. */
	public static Refusal openedByStaff() {
		return new Refusal(Kind.FORBIDDEN, "opened-by-staff", List.of());
	}

	/** Answers that do not fit their form, field by field. */
	public static Refusal invalidAnswers(List<FieldError> errors) {
		return new Refusal(Kind.INVALID, "invalid-answers", errors);
	}

	/** A request whose fields do not fit, field by field. */
	public static Refusal invalidRequest(List<FieldError> errors) {
		return new Refusal(Kind.INVALID, "invalid-request", errors);
	}

	/** A request with one field that does not fit. */
	public static Refusal invalidRequest(String field, String code, String... arguments) {
		return invalidRequest(List.of(new FieldError(field, code, List.of(arguments))));
	}

	/** The same idempotency key came with another body. */
	public static Refusal idempotencyMismatch() {
		return new Refusal(Kind.INVALID, "idempotency-mismatch", List.of());
	}

	public Kind kind() {
		return this.kind;
	}

	/** The stable code, as in {@code urn:attune:<code>}. */
	public String code() {
		return this.code;
	}

	public List<FieldError> errors() {
		return this.errors;
	}

	/** What kind of refusal it is; {@code web} maps each to one HTTP status. */
	public enum Kind {

		NOT_FOUND, CONFLICT, INVALID, FORBIDDEN

	}

	/**
	 * One field that does not fit.
	 *
	 * @param field the field's key, as in the form or the request
	 * @param code what is wrong, such as {@code min-length}; its text stands in the
	 * message files under {@code invalid.<code>}
	 * @param arguments what the text needs to say, such as the limit; never what was
	 * typed
	 */
	public record FieldError(String field, String code, List<String> arguments) {
	}

}
