package dev.atrium.rooms.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Describes the API at {@code /v3/api-docs}.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	@Bean
	OpenAPI openApi() {
		return new OpenAPI().info(new Info().title("Atrium rooms")
			.version("1")
			.description("Rooms, their meetings at Daily.co or Whereby, and the recordings made there. "
					+ "Errors are problem documents (RFC 9457); 422 lists the fields that break a rule in `errors`."));
	}

	// swagger-core has a Jackson of its own, of an older generation than the service's.
	@Bean
	ModelResolver modelResolver() {
		ObjectMapper snakeCase = Json.mapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
		return new ModelResolver(snakeCase);
	}

}
