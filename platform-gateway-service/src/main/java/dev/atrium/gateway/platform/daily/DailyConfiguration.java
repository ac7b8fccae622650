package dev.atrium.gateway.platform.daily;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.WebClient;

import dev.atrium.gateway.platform.PlatformRegistration;
import dev.atrium.gateway.platform.PlatformRegistration.Configured;
import dev.atrium.gateway.platform.PlatformRegistration.Unconfigured;
import dev.atrium.gateway.platform.daily.DailyProperties.Storage;
import dev.atrium.gateway.platform.http.Answers;
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
		return configured(new DailyClient(api, guarded), properties.storage(),
				new DailyWebhooks(api, guarded, properties.webhookRetryType()));
	}

	private static Configured configured(DailyClient client, Storage storage, DailyWebhooks webhooks) {
		DailySessions sessions = new DailySessions(client);
		DailyRecordings recordings = new DailyRecordings(client, storage);
		DailyPlatform platform = new DailyPlatform(client, new DailyRooms(storage), sessions, recordings);
		return new Configured(platform,
				List.of(new DailyTokens(client), new DailyInventory(client), sessions, recordings, webhooks));
	}

	private static WebClient webClient(DailyProperties properties, WebClient.Builder http) {
		return Answers.readLargeAnswers(http)
			.baseUrl(properties.apiUrl().toString())
			.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + properties.apiKey().value())
			.defaultStatusHandler(HttpStatusCode::isError, new DailyErrors(properties.apiKey())::read)
			.build();
	}

}
