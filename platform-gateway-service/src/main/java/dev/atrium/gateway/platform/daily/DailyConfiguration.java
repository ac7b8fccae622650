package dev.atrium.gateway.platform.daily;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.WebClient;

import dev.atrium.gateway.platform.PlatformRegistration;
import dev.atrium.gateway.platform.PlatformRegistration.Configured;
import dev.atrium.gateway.platform.PlatformRegistration.Unconfigured;
import dev.atrium.gateway.platform.http.ProviderCallsFactory;

@Configuration(proxyBeanMethods = false)
class DailyConfiguration {

	@Bean
	PlatformRegistration daily(DailyProperties properties, WebClient.Builder http, ProviderCallsFactory calls) {
		if (!properties.apiKey().isPresent()) {
			return new Unconfigured(DailyPlatform.NAME, "DAILY_API_KEY");
		}
		WebClient api = webClient(properties, http);
		DailyCalls guarded = DailyCalls.from(calls);
		return new Configured(new DailyPlatform(new DailyClient(api, guarded), properties.storage(),
				new DailyWebhooks(api, guarded, properties.webhookRetryType())));
	}

	private static WebClient webClient(DailyProperties properties, WebClient.Builder http) {
		return http.baseUrl(properties.apiUrl().toString())
			.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + properties.apiKey().value())
			.defaultStatusHandler(HttpStatusCode::isError, DailyErrors::read)
			.build();
	}

}
