package dev.atrium.outbound;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/**
 * Scheme, host and port of a URL (RFC 6454).
 */
record Origin(String scheme, String host, int port) {

	static Origin of(URI url) {
		String scheme = Objects.requireNonNull(url.getScheme(), "scheme").toLowerCase(Locale.ROOT);
		String host = Objects.requireNonNull(url.getHost(), "host").toLowerCase(Locale.ROOT);
		return new Origin(scheme, host, (url.getPort() != -1) ? url.getPort() : defaultPort(scheme));
	}

	private static int defaultPort(String scheme) {
		return switch (scheme) {
			case "https" -> 443;
			case "http" -> 80;
			default -> throw new IllegalArgumentException("An origin's scheme is http or https, not " + scheme);
		};
	}

}
