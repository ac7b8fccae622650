package dev.atrium.recordings.web;

import java.util.List;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * The REST interface's description, and who may read it from a browser.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebFluxConfigurer {

	@Override
	public void addCorsMappings(CorsRegistry registry) {
		// A page of any origin may fetch a file: the signed link is what permits it.
		List.of("/v1/recordings/*/*", "/v1/recordings/*/*/*")
			.forEach((files) -> registry.addMapping(files)
				.allowedOrigins("*")
				.allowedMethods("GET", "HEAD")
				.exposedHeaders(HttpHeaders.CONTENT_RANGE, HttpHeaders.ACCEPT_RANGES, HttpHeaders.ETAG));
	}

	@Bean
	OpenAPI openApi() {
		SecurityScheme bearer = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
		return new OpenAPI().info(new Info().title("Atrium recordings").version("v1"))
			.components(new Components().addSecuritySchemes("token", bearer))
			.addSecurityItem(new SecurityRequirement().addList("token"));
	}

}
