package org.attune.web.practice;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether notes can be posted to an address: over https, or to this very machine, where
 * nobody listens in between.
 */
final class PagerAddress {

	private static final int MOST_SIGNS = 500;

	private static final int MOST_PORT = 65535;

	private static final Pattern HERE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

	private PagerAddress() {
	}

	static boolean fits(String address) {
		try {
			URI uri = new URI(address);
			return address.length() <= MOST_SIGNS && uri.getScheme() != null && uri.getHost() != null
					&& uri.getUserInfo() == null && uri.getFragment() == null && uri.getPort() <= MOST_PORT
					&& uri.getPort() != 0 && isSafe(uri);
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	private static boolean isSafe(URI uri) {
		return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
			case "https" -> true;
			case "http" -> HERE.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches();
			default -> false;
		};
	}

}
