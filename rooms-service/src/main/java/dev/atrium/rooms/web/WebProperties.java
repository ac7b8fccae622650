package dev.atrium.rooms.web;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the HTTP server lets in.
 *
 * @param corsOrigins whose pages may call from browsers, such as
 * {@code https://meet.example.org}; no wildcards
 * @param maxRequestSize how long a request's body can be
 */
@ConfigurationProperties("atrium.web")
record WebProperties(@DefaultValue List<String> corsOrigins, @DefaultValue("64KB") DataSize maxRequestSize) {

	private static final Pattern ORIGIN = Pattern.compile("https?://[^/*?#@\\s]+");

	WebProperties {
		for (String origin : corsOrigins) {
			if (!ORIGIN.matcher(origin).matches()) {
				throw new IllegalArgumentException(
						"CORS_ORIGIN lists exact origins such as https://meet.example.org, not " + origin);
			}
		}
	}

}
