package org.attune.web.guard;

import java.security.Principal;
import java.time.Duration;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import org.attune.terms.Visitor;

import org.springframework.stereotype.Component;

/**
 * Counts the requests of each caller, on this node. A caller is an account, a portal, or
 * else a client address.
 */
@Component
class Callers {

	private static final int MOST = 100_000;

	private static final Duration MINUTE = Duration.ofMinutes(1);

	/** Where links are used or asked for, and passwords tried. */
	private static final Set<String> LINKS = Set.of(SignIn.PATH, SignIn.LOST_LINK, "/start", "/alone", Doors.LINK_API,
			Doors.STAFF_SIGN_IN, Doors.STAFF_SET_UP, Doors.STAFF_SET_UP_FORM);

	/** Counted apart: whatever is tried elsewhere, a passkey opens the door. */
	private static final String PASSKEYS = Doors.STAFF_SIGN_IN + "/passkey";

	private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(MOST)
		.expireAfterAccess(MINUTE)
		.build();

	private final RateSettings settings;

	Callers(RateSettings settings) {
		this.settings = settings;
	}

	/** How many seconds the caller has to wait; 0 when this request may go on. */
	long wait(HttpServletRequest request) {
		if ("POST".equals(request.getMethod()) && LINKS.contains(request.getServletPath())) {
			return wait("sign-in " + request.getRemoteAddr(), this.settings.signIn());
		}
		if (request.getServletPath().startsWith(PASSKEYS)) {
			return wait("passkey " + request.getRemoteAddr(), this.settings.signIn());
		}
		Principal caller = request.getUserPrincipal();
		return (caller instanceof SignedIn signedIn) ? wait(caller.getName(), limit(signedIn.getPrincipal()))
				: wait(request.getRemoteAddr(), this.settings.address());
	}

	private int limit(Visitor visitor) {
		return (visitor.kind() == Visitor.Kind.PORTAL) ? this.settings.portal() : this.settings.person();
	}

	private long wait(String caller, int limit) {
		Bucket bucket = this.buckets.get(caller, (key) -> bucket(limit));
		long nanos = bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
		return Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds();
	}

	private static Bucket bucket(int limit) {
		return Bucket.builder().addLimit((rate) -> rate.capacity(limit).refillGreedy(limit, MINUTE)).build();
	}

}
