package org.attune.web;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody with a browser that runs no scripts: pages, forms, cookies. */
final class Guest {

	private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String site;

	private final String language;

	private final List<String> addresses = new ArrayList<>();

	private HttpResponse<String> page;

	private String network = "203.0.113.1";

	Guest(int port, String language) {
		this.site = "http://localhost:" + port;
		this.language = language;
	}

	/** Comes from that network address, as a proxy says. */
	Guest from(String network) {
		this.network = network;
		return this;
	}

	/** Is signed in already. */
	Guest isIn(String token) {
		HttpCookie session = new HttpCookie("attune", token);
		session.setPath("/");
		session.setVersion(0);
		this.cookies.getCookieStore().add(URI.create(this.site), session);
		return this;
	}

	/** Opens a page of the site, by its path, and goes where it leads. */
	Guest opens(String path) throws Exception {
		URI address = URI.create(this.site).resolve(path);
		this.addresses.add(address.toString());
		this.page = this.client.send(request(address).build(), HttpResponse.BodyHandlers.ofString());
		return followed();
	}

	/**
	 * Sends a form of the page, with fields by name and value, and follows where it
	 * leads.
	 */
	Guest sends(String path, String... fields) throws Exception {
		Matcher hidden = HIDDEN.matcher(this.page.body());
		assertThat(hidden.find()).as("%s: %s", path(), heading()).isTrue();
		String form = IntStream.range(0, fields.length / 2)
			.mapToObj((field) -> fields[field * 2] + "=" + encoded(fields[field * 2 + 1]))
			.collect(Collectors.joining("&"));
		this.page = this.client
			.send(request(URI.create(this.site + path)).header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + encoded(hidden.group(1))))
				.build(), HttpResponse.BodyHandlers.ofString());
		return followed();
	}

	private HttpRequest.Builder request(URI address) {
		return HttpRequest.newBuilder(address)
			.header("Accept-Language", this.language)
			.header("X-Forwarded-For", this.network);
	}

	private Guest followed() throws Exception {
		return (this.page.statusCode() == 302) ? opens(this.page.headers().firstValue("Location").orElseThrow()) : this;
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

	int status() {
		return this.page.statusCode();
	}

	String body() {
		return this.page.body();
	}

	/** Where they are, without the site. */
	String path() {
		return this.addresses.get(this.addresses.size() - 1).substring(this.site.length());
	}

	/** What the page has at that place. */
	String finds(String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(this.page.body());
		assertThat(matcher.find()).as("%s: %s", path(), heading()).isTrue();
		return matcher.group(1);
	}

	private String heading() {
		Matcher heading = Pattern.compile("<h1[^>]*>([^<]*)").matcher(this.page.body());
		return heading.find() ? heading.group(1) : this.page.body();
	}

	/** Every address that stood in the browser's line. */
	List<String> addresses() {
		return this.addresses;
	}

	String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

}
