package org.attune;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON API of a running program, as programs outside ask it. */
final class Api {

	private final HttpClient client = HttpClient.newHttpClient();

	private final String address;

	private final List<HttpResponse<String>> answers = new ArrayList<>();

	Api(int port) {
		this.address = "http://127.0.0.1:" + port;
	}

	/** Asks below {@code /api/v1}; without a token where that is null. */
	HttpResponse<String> send(String method, String path, String token, String body, String... more) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + "/api/v1" + path))
			.method(method,
					(body != null) ? HttpRequest.BodyPublishers.ofString(body) : HttpRequest.BodyPublishers.noBody())
			.header("Content-Type", "application/json");
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		if (more.length > 0) {
			request.headers(more);
		}
		HttpResponse<String> answer = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		this.answers.add(answer);
		return answer;
	}

	/** A page beside the API, such as a figure of the management port. */
	String text(String path) throws Exception {
		return this.client
			.send(HttpRequest.newBuilder(URI.create(this.address + path)).build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

	/** A page for people, asked with the cookie that has this token; null for none. */
	HttpResponse<String> page(String path, String token) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path));
		if (token != null) {
			request.header("Cookie", "attune=" + token);
		}
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	/** A page, a file or an answer as it is, asked as what has its address is asked. */
	HttpResponse<byte[]> bytes(String path, String token) throws Exception {
		boolean program = path.startsWith("/api/");
		return this.client.send(HttpRequest.newBuilder(URI.create(this.address + path))
			.header(program ? "Authorization" : "Cookie", (program ? "Bearer " : "attune=") + token)
			.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	/** The events of a case, line by line, for as long as they come. */
	HttpResponse<Stream<String>> listen(String path, String token) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Accept", "text/event-stream")
			.header(path.startsWith("/api/") ? "Authorization" : "Cookie",
					(path.startsWith("/api/") ? "Bearer " : "attune=") + token);
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
	}

	/** Everything that was answered so far. */
	List<HttpResponse<String>> answers() {
		return this.answers;
	}

	static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

	static String json(Object value) {
		return JsonMapper.shared().writeValueAsString(value);
	}

}
