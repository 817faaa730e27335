package org.attune.web.download;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Answers with a file; its name tells nothing of whom it is about. */
public final class Downloads {

	/** What an {@code .ics} file is. */
	public static final String CALENDAR = "text/calendar";

	private Downloads() {
	}

	/** A PDF file. */
	public static ResponseEntity<byte[]> pdf(String name, byte[] file) {
		return answer(name + ".pdf", MediaType.APPLICATION_PDF).body(file);
	}

	/** A calendar file. */
	public static ResponseEntity<byte[]> calendar(String name, String file) {
		return answer(name + ".ics", MediaType.parseMediaType(CALENDAR + ";charset=UTF-8"))
			.body(file.getBytes(StandardCharsets.UTF_8));
	}

	/** A text file. */
	public static ResponseEntity<String> text(String name, String file) {
		return answer(name + ".txt", new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)).body(file);
	}

	/** A JSON file. */
	public static <T> ResponseEntity<T> json(String name, T body) {
		return answer(name + ".json", MediaType.APPLICATION_JSON).body(body);
	}

	/** A file that is written while it is sent. */
	public static ResponseEntity<StreamingResponseBody> stream(String name, String type, StreamingResponseBody file) {
		return answer(name, MediaType.parseMediaType(type)).body(file);
	}

	private static ResponseEntity.BodyBuilder answer(String name, MediaType type) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
	}

}
