package org.attune.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.web.language.Languages;

import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The reader's language, as they chose it or else as the browser tells it, and time zone,
 * which the pages' script keeps in a cookie; without it the server's own.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class Whereabouts extends AcceptHeaderLocaleResolver implements LocaleContextResolver {

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
		return new SimpleTimeZoneAwareLocaleContext(resolveLocale(request), zone(request));
	}

	@Override
	public void setLocaleContext(HttpServletRequest request, HttpServletResponse response, LocaleContext context) {
		throw new UnsupportedOperationException("The browser tells where its reader is");
	}

	private static TimeZone zone(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		boolean known = cookie != null && ZoneId.getAvailableZoneIds().contains(cookie.getValue());
		return known ? TimeZone.getTimeZone(cookie.getValue()) : null;
	}

}
