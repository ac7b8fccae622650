package dev.atrium.rooms.web;

import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Describes the API at {@code /v3/api-docs}.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	private static final String TOKEN = "token";

	private static final String KEY = "key";

	@Bean
	OpenAPI openApi() {
		return new OpenAPI().info(new Info().title("Atrium rooms")
			.version("1")
			.description("Rooms, their meetings at Daily.co or Whereby, and the recordings made there. "
					+ "Errors are problem documents (RFC 9457); 422 lists the fields that break a rule in `errors`. "
					+ "Credentials that are no good are a 401 at every path; 413: the body is too long."))
			.components(new Components().schemas(ModelConverters.getInstance().readAll(ProblemDocument.class))
				.addSecuritySchemes(TOKEN, token())
				.addSecuritySchemes(KEY, key()))
			// Any of these: nothing, a token, a key.
			.security(List.of(new SecurityRequirement(), new SecurityRequirement().addList(TOKEN),
					new SecurityRequirement().addList(KEY)));
	}

	private static SecurityScheme token() {
		return new SecurityScheme().type(SecurityScheme.Type.HTTP)
			.scheme("bearer")
			.bearerFormat("JWT")
			.description("An access token of the deployment's OpenID Connect provider");
	}

	private static SecurityScheme key() {
		return new SecurityScheme().type(SecurityScheme.Type.APIKEY)
			.in(SecurityScheme.In.HEADER)
			.name("X-API-Key")
			.description("A key made at /v1/user/api-keys");
	}

	// swagger-core has a Jackson of its own, of an older generation than the service's.
	@Bean
	ModelResolver modelResolver() {
		ObjectMapper snakeCase = Json.mapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
		return new ModelResolver(snakeCase);
	}

}
