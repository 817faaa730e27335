package org.attune.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.terms.Visitor;
import org.attune.web.language.Languages;

import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The reader's language and time zone, as they chose them or else as the browser tells
 * them: the pages' script keeps the zone in a cookie. Without it, it is the server's own.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
public class Whereabouts extends AcceptHeaderLocaleResolver implements LocaleContextResolver {

	private static final String COOKIE = "zone";

	private final Languages languages;

	Whereabouts(WebProperties settings, Languages languages) {
		this.languages = languages;
		setDefaultLocale(settings.getLocale());
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return this.languages.chosen(request).orElseGet(() -> super.resolveLocale(request));
	}

	@Override
	public LocaleContext resolveLocaleContext(HttpServletRequest request) {
		return new Here(resolveLocale(request), request);
	}

	@Override
	public void setLocaleContext(HttpServletRequest request, HttpServletResponse response, LocaleContext context) {
		throw new UnsupportedOperationException("The browser tells where its reader is");
	}

	/** What the reader chose; empty if they did not, or nobody knows who reads. */
	static Optional<ZoneId> chosen() {
		return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
			.map(Authentication::getPrincipal)
			.filter(Visitor.class::isInstance)
			.map((principal) -> ((Visitor) principal).zone());
	}

	/** What the reader's browser tells; null if it does not. */
	public static TimeZone told(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		boolean known = cookie != null && ZoneId.getAvailableZoneIds().contains(cookie.getValue());
		return known ? TimeZone.getTimeZone(cookie.getValue()) : null;
	}

	/** Looks who reads only once somebody asks for the time, which few requests do. */
	private record Here(Locale locale, HttpServletRequest request) implements TimeZoneAwareLocaleContext {

		@Override
		public Locale getLocale() {
			return this.locale;
		}

		@Override
		public TimeZone getTimeZone() {
			return chosen().map(TimeZone::getTimeZone).orElseGet(() -> told(this.request));
		}

	}

}
