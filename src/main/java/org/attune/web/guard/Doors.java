package org.attune.web.guard;

import org.attune.identity.AccessTokens;
import org.attune.identity.IdentitySettings;
import org.attune.identity.MachineKeys;
import org.attune.web.problem.Audience;
import org.attune.web.problem.ProblemWriter;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

import jakarta.servlet.DispatcherType;

/**
 * Two doors: programs come with a bearer token, people with a cookie, and neither gets in
 * through the other's.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateSettings.class)
class Doors {

	private static final String[] AUDIT = { "/api/v1/audit/**" };

	/** What programs may read without a token: how to speak with this one, and help. */
	private static final String[] FOR_ANYBODY = { "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**",
			"/api/v1/help" };

	/** What those read who oversee the practice. */
	private static final String[] OVERSEEN = { "/api/v1/practice/acts", "/api/v1/practice/emergencies" };

	static final String STAFF_SIGN_IN = "/staff/sign-in";

	static final String STAFF_SET_UP = "/staff/set-up";

	static final String STAFF_SET_UP_FORM = STAFF_SET_UP + "/form";

	private static final String[] OPEN_PAGES = { "/", "/start", "/alone", "/library", "/library/*", "/help",
			"/language", "/receipt", SignIn.PATH, SignIn.LOST_LINK, STAFF_SIGN_IN, STAFF_SIGN_IN + "/**", STAFF_SET_UP,
			STAFF_SET_UP_FORM, "/sign-out", "/demo/**" };

	/** Where programs ask for a link for somebody who has no token. */
	static final String LINK_API = "/api/v1/links";

	@Bean
	@Order(1)
	SecurityFilterChain programs(HttpSecurity http, MachineKeys keys, AccessTokens tokens, Callers callers,
			ProblemWriter problems) throws Exception {
		return common(http, callers, problems).securityMatcher(Audience::isProgram)
			.securityContext((context) -> context.securityContextRepository(new NullSecurityContextRepository()))
			.csrf(AbstractHttpConfigurer::disable)
			.addFilterBefore(new BearerFilter(keys, tokens), AnonymousAuthenticationFilter.class)
			.exceptionHandling((failures) -> failures.authenticationEntryPoint((request, response, failure) -> {
				response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
				problems.write(request, response, HttpStatus.UNAUTHORIZED);
			}))
			.authorizeHttpRequests((rules) -> rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
				.permitAll()
				.requestMatchers(HttpMethod.GET, FOR_ANYBODY)
				.permitAll()
				.requestMatchers(HttpMethod.POST, LINK_API)
				.permitAll()
				.requestMatchers(HttpMethod.GET, AUDIT)
				.hasRole("AUDITOR")
				.requestMatchers(AUDIT)
				.denyAll()
				.requestMatchers(HttpMethod.GET, OVERSEEN)
				.hasAnyRole("ADMINISTRATOR", "SUPERVISOR", "COUNSELOR", "AUDITOR")
				.anyRequest()
				.hasAnyRole("PARTICIPANT", "COUNSELOR", "SUPERVISOR", "ADMINISTRATOR", "PORTAL"))
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain people(HttpSecurity http, SessionCookie cookie, IdentitySettings settings, LostLink lostLink,
			Callers callers, ProblemWriter problems) throws Exception {
		return common(http, callers, problems).securityContext((context) -> context.securityContextRepository(cookie))
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens(settings)))
			.exceptionHandling((failures) -> failures.authenticationEntryPoint(lostLink))
			.authorizeHttpRequests((rules) -> rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
				.permitAll()
				.requestMatchers(EndpointRequest.toAnyEndpoint(), StaticFiles.MATCHER)
				.permitAll()
				.requestMatchers(OPEN_PAGES)
				.permitAll()
				.requestMatchers("/audit/**")
				.hasRole("AUDITOR")
				.anyRequest()
				.authenticated())
			.build();
	}

	/**
	 * What both doors share. The body is measured last, when it is known who sends it.
	 */
	private HttpSecurity common(HttpSecurity http, Callers callers, ProblemWriter problems) throws Exception {
		return http.headers(SafeHeaders::write)
			.sessionManagement(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.exceptionHandling((failures) -> failures.accessDeniedHandler(
					(request, response, failure) -> problems.write(request, response, HttpStatus.FORBIDDEN)))
			.addFilterAfter(new RateFilter(callers, problems), AnonymousAuthenticationFilter.class)
			.addFilterAfter(new BodyLimit(problems), AuthorizationFilter.class);
	}

	/** Lives as long as the session, so that a form left open overnight can be sent. */
	private static CookieCsrfTokenRepository csrfTokens(IdentitySettings settings) {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieCustomizer((cookie) -> cookie.sameSite("Lax").maxAge(settings.sessionLasts()));
		return tokens;
	}

}
