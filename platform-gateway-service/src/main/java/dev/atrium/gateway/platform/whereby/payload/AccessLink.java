package dev.atrium.gateway.platform.whereby.payload;

import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import static java.util.Objects.requireNonNull;

/**
 * Answer of {@code GET /recordings/{id}/access-link}.
 *
 * @param accessLink the link
 * @param expires Unix milliseconds
 */
@JsonNaming(LowerCamelCaseStrategy.class)
public record AccessLink(String accessLink, long expires) {

	public AccessLink {
		requireNonNull(accessLink, "accessLink");
	}

}
