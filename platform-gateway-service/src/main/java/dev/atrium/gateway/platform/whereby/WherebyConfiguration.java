package dev.atrium.gateway.platform.whereby;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.WebClient;

import dev.atrium.gateway.platform.PlatformRegistration;
import dev.atrium.gateway.platform.PlatformRegistration.Configured;
import dev.atrium.gateway.platform.PlatformRegistration.Unconfigured;
import dev.atrium.gateway.platform.http.Answers;
import dev.atrium.gateway.platform.http.ProviderCallsFactory;

@Configuration(proxyBeanMethods = false)
class WherebyConfiguration {

	@Bean
	PlatformRegistration whereby(WherebyProperties properties, WebClient.Builder http, ProviderCallsFactory calls) {
		if (!properties.apiKey().isPresent()) {
			return new Unconfigured(WherebyPlatform.NAME, "WHEREBY_API_KEY");
		}
		WherebyClient client = new WherebyClient(webClient(properties, http), WherebyCalls.from(calls));
		return configured(client, new WherebyRooms(properties.storage()));
	}

	private static Configured configured(WherebyClient client, WherebyRooms rooms) {
		WherebyRecordings recordings = new WherebyRecordings(client);
		WherebyPlatform platform = new WherebyPlatform(client, rooms, new WherebySessions(client), recordings);
		return new Configured(platform, List.of(new WherebyInventory(client), recordings));
	}

	private static WebClient webClient(WherebyProperties properties, WebClient.Builder http) {
		WherebyErrors errors = new WherebyErrors(properties.apiKey(), properties.storage().accessKeyId(),
				properties.storage().secretAccessKey());
		return Answers.readLargeAnswers(http)
			.baseUrl(properties.apiUrl().toString())
			.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + properties.apiKey().value())
			.defaultStatusHandler(HttpStatusCode::isError, errors::read)
			.build();
	}

}
