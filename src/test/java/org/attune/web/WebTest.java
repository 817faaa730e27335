package org.attune.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import org.attune.TestDatabase;
import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.identity.SignInLinks;
import org.attune.terms.Visitor;
import org.attune.vault.MasterKeyset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program behind a real port, asked as programs and browsers ask it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class WebTest {

	static final String PORTAL = "portal-key-of-the-tests-0123456789";

	static final String AUDIT = "audit-key-of-the-tests-01234567890";

	private final HttpClient client = HttpClient.newHttpClient();

	private final JsonMapper json = new JsonMapper();

	@Autowired
	Accounts accounts;

	@Autowired
	AccessTokens tokens;

	@Autowired
	SignInLinks links;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry settings) {
		settings.add("spring.datasource.url", TestDatabase::url);
		settings.add("spring.datasource.username", () -> "postgres");
		settings.add("attune.vault.keyset-file", WebTest::keyset);
		settings.add("attune.portal.keys", () -> PORTAL);
		settings.add("attune.audit.keys", () -> AUDIT);
	}

	private static Path keyset() {
		try {
			return Files.writeString(Files.createTempFile("keyset", ".json"), MasterKeyset.print());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	UUID account(Visitor.Kind kind) {
		return this.accounts.create(kind, "Ana", null);
	}

	String token(Visitor.Kind kind) {
		return this.tokens.issue(account(kind), Duration.ofHours(1));
	}

	/** A request; as many headers, by name and value, as are given. */
	HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
		return send(method, path,
				(body != null) ? HttpRequest.BodyPublishers.ofString(body) : HttpRequest.BodyPublishers.noBody(),
				headers);
	}

	HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers)
			throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method, body);
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	/** The same with JSON and a token. */
	HttpResponse<String> api(String method, String path, String token, String body, String... more) throws Exception {
		String[] headers = new String[more.length + 4];
		System.arraycopy(more, 0, headers, 4, more.length);
		headers[0] = "Authorization";
		headers[1] = "Bearer " + token;
		headers[2] = "Content-Type";
		headers[3] = "application/json";
		return send(method, "/api/v1" + path, body, headers);
	}

	JsonNode json(HttpResponse<String> response) {
		return this.json.readTree(response.body());
	}

}
