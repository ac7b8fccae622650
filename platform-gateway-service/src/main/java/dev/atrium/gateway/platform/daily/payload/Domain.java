package dev.atrium.gateway.platform.daily.payload;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import static java.util.Objects.requireNonNull;

/** Answer of {@code GET /}: our account there. */
@JsonNaming(SnakeCaseStrategy.class)
public record Domain(String domainName) {

	public Domain {
		requireNonNull(domainName, "domain_name");
	}

}
