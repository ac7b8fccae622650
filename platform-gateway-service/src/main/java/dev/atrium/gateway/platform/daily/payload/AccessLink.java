package dev.atrium.gateway.platform.daily.payload;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import static java.util.Objects.requireNonNull;

/**
 * Answer of {@code GET /recordings/:id/access-link}.
 *
 * @param downloadLink the link, or what is wrong
 * @param expires Unix seconds
 */
@JsonNaming(SnakeCaseStrategy.class)
public record AccessLink(String downloadLink, long expires) {

	public AccessLink {
		requireNonNull(downloadLink, "download_link");
	}

}
