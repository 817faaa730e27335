package org.attune;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks for any route of a running program, as a program or a page of it would. */
final class RouteCaller {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newHttpClient();

	private final String address;

	RouteCaller(int port) {
		this.address = "http://127.0.0.1:" + port;
	}

	/**
	 * The answer; its body may never end.
	 * @param token who asks; null for nobody
	 */
	HttpResponse<InputStream> send(String method, String path, String given, String token) throws Exception {
		boolean program = path.startsWith("/api/");
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path))
			.timeout(Duration.ofSeconds(20));
		String body = given;
		if (program) {
			request.header("Content-Type", "application/json").header("Idempotency-Key", "matrix");
			if (token != null) {
				request.header("Authorization", "Bearer " + token);
			}
		}
		else if (!method.equals("GET")) {
			body = form(request, token) + "&" + given;
		}
		else if (token != null) {
			request.header("Cookie", "attune=" + token);
		}
		request.method(method,
				method.equals("GET") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
	}

	/** A form as a page of the program would send it. */
	private String form(HttpRequest.Builder request, String token) throws Exception {
		String session = (token != null) ? "attune=" + token + "; " : "";
		HttpResponse<String> page = this.client.send(HttpRequest.newBuilder(URI.create(this.address + "/lost-link"))
			.header("Cookie", session + "a=b")
			.build(), HttpResponse.BodyHandlers.ofString());
		Matcher csrf = CSRF.matcher(page.body());
		assertThat(csrf.find()).as("a form on %s", page.uri()).isTrue();
		String cookie = page.headers()
			.allValues("Set-Cookie")
			.stream()
			.map((each) -> each.split(";")[0])
			.collect(Collectors.joining("; "));
		request.header("Cookie", session + cookie).header("Content-Type", "application/x-www-form-urlencoded");
		return "_csrf=" + csrf.group(1);
	}

}
