package org.attune.web.language;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.util.WebUtils;

/**
 * The languages that the pages have words in: the one of the files without an ending, and
 * each that has a file such as {@code messages_de.properties}. What a reader chose is
 * kept in a cookie.
 */
@Component
public class Languages {

	private static final String COOKIE = "language";

	private static final Duration YEAR = Duration.ofDays(365);

	private final List<Locale> all;

	Languages(@Value("${spring.messages.basename}") List<String> names, WebProperties settings, ResourceLoader files) {
		String pattern = "classpath:%s_%%s.properties".formatted(names.get(0));
		this.all = Stream.concat(Stream.of(settings.getLocale()),
				Arrays.stream(Locale.getISOLanguages())
					.filter((language) -> files.getResource(pattern.formatted(language)).exists())
					.map(Locale::forLanguageTag))
			.distinct()
			.toList();
	}

	/** The languages to choose from. */
	public List<Locale> all() {
		return this.all;
	}

	/** Whether there is something to choose. */
	public boolean several() {
		return this.all.size() > 1;
	}

	/** Their tags. */
	public List<String> tags() {
		return this.all.stream().map(Locale::toLanguageTag).toList();
	}

	/** What a language calls itself. */
	public String name(Locale language) {
		return StringUtils.capitalize(language.getDisplayLanguage(language));
	}

	/**
	 * One of the languages by its tag, such as {@code de} or {@code de-AT}; empty for any
	 * other.
	 */
	public Optional<Locale> find(String tag) {
		String language = Locale.forLanguageTag(tag).getLanguage();
		return this.all.stream().filter((one) -> one.getLanguage().equals(language)).findFirst();
	}

	/** What the reader chose; empty if they did not. */
	public Optional<Locale> chosen(HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue).flatMap(this::find);
	}

	/** Keeps what the reader chose, on this device. */
	public void keep(HttpServletRequest request, HttpServletResponse response, Locale language) {
		ResponseCookie cookie = ResponseCookie.from(COOKIE, language.toLanguageTag())
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.path("/")
			.maxAge(YEAR)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
