package dev.atrium.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.netty.util.NetUtil;
import org.jspecify.annotations.Nullable;

import dev.atrium.outbound.OutboundRefused.Rule;

/**
 * Decides by its text whether a URL from outside may be fetched. What its host resolves
 * to is checked by {@link OutboundHttp} at the moment of connecting.
 */
public final class UrlGuard {

	private static final String OCTET = "(0|[1-9]\\d{0,2})";

	private static final Pattern DOTTED_QUAD = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

	// Resolvers read a host whose last label is a number as an IPv4 address, in any base.
	private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)\\.?");

	private final Set<Origin> allowedOrigins;

	public UrlGuard(Collection<URI> allowedOrigins) {
		this.allowedOrigins = allowedOrigins.stream().map(Origin::of).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Reads and checks a URL.
	 * @throws OutboundRefused naming the broken rule
	 */
	public URI check(String url) {
		try {
			URI parsed = new URI(url);
			check(parsed);
			return parsed;
		}
		catch (URISyntaxException ex) {
			throw new OutboundRefused(Rule.URL, "The URL");
		}
	}

	/**
	 * Checks a URL.
	 * @throws OutboundRefused naming the broken rule
	 */
	public void check(URI url) {
		String host = url.getHost();
		if (url.getScheme() == null || host == null) {
			throw new OutboundRefused(Rule.URL, "The URL");
		}
		Rule broken = (url.getRawUserInfo() != null) ? Rule.USER_INFO : brokenBy(url, host);
		if (broken != null) {
			throw new OutboundRefused(broken, "A URL on " + host);
		}
	}

	/** Whether configuration lets this URL's origin through as it is. */
	boolean isAllowedOrigin(URI url) {
		String scheme = url.getScheme();
		return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
				&& this.allowedOrigins.contains(Origin.of(url));
	}

	private @Nullable Rule brokenBy(URI url, String host) {
		if (isAllowedOrigin(url)) {
			return null;
		}
		if (!"https".equalsIgnoreCase(url.getScheme())) {
			return Rule.SCHEME;
		}
		if (host.startsWith("[") || DOTTED_QUAD.matcher(host).matches()) {
			return isPublicLiteral(host) ? null : Rule.ADDRESS;
		}
		return ENDS_IN_NUMBER.matcher(host).matches() ? Rule.HOST : null;
	}

	private static boolean isPublicLiteral(String host) {
		// A scope ("%eth0") only makes sense for addresses that are not public.
		byte[] address = host.contains("%") ? null : NetUtil.createByteArrayFromIpAddressString(host);
		return address != null && PublicAddresses.contain(address);
	}

}
