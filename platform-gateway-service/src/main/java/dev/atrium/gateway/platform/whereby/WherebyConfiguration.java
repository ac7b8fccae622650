package dev.atrium.gateway.platform.whereby;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.WebClient;

import dev.atrium.gateway.platform.PlatformRegistration;
import dev.atrium.gateway.platform.PlatformRegistration.Configured;
import dev.atrium.gateway.platform.PlatformRegistration.Unconfigured;
import dev.atrium.gateway.platform.http.ProviderCalls;
import dev.atrium.gateway.platform.http.ProviderCallsFactory;

@Configuration(proxyBeanMethods = false)
class WherebyConfiguration {

	@Bean
	PlatformRegistration whereby(WherebyProperties properties, WebClient.Builder http, ProviderCallsFactory factory) {
		if (!properties.apiKey().isPresent()) {
			return new Unconfigured(WherebyPlatform.NAME, "WHEREBY_API_KEY");
		}
		ProviderCalls calls = factory.of(WherebyPlatform.NAME, WherebyPlatform.DISPLAY_NAME);
		WherebyClient client = new WherebyClient(webClient(properties, http), calls);
		return new Configured(new WherebyPlatform(client, new WherebyRooms(properties.storage())));
	}

	private static WebClient webClient(WherebyProperties properties, WebClient.Builder http) {
		WherebyErrors errors = new WherebyErrors(properties.storage().secretAccessKey());
		return http.baseUrl(properties.apiUrl().toString())
			.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + properties.apiKey().value())
			.defaultStatusHandler(HttpStatusCode::isError, errors::read)
			.build();
	}

}
