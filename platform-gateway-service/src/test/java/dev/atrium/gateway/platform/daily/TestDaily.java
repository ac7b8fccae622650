package dev.atrium.gateway.platform.daily;

import java.net.URI;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;

import org.springframework.web.reactive.function.client.WebClient;

import dev.atrium.gateway.platform.PlatformRegistration;
import dev.atrium.gateway.platform.PlatformRegistration.Configured;
import dev.atrium.gateway.platform.daily.DailyProperties.RetryType;
import dev.atrium.gateway.platform.daily.DailyProperties.Storage;
import dev.atrium.gateway.platform.http.Secret;
import dev.atrium.gateway.platform.http.TestCalls;
import dev.atrium.gateway.support.DailyApi;

/**
 * Daily as it is configured, its API played by a server of the test's.
 */
final class TestDaily {

	static final Storage NO_BUCKET = new Storage("", "", "");

	static final Storage BUCKET = new Storage("our-recordings", "eu-central-1", "arn:aws:iam::1:role/daily");

	private TestDaily() {
	}

	static Configured at(WireMockExtension server) {
		return at(server, NO_BUCKET);
	}

	static Configured at(WireMockExtension server, Storage storage) {
		return (Configured) registration(server, DailyApi.API_KEY, storage, RetryType.EXPONENTIAL);
	}

	static Configured at(WireMockExtension server, RetryType retryType) {
		return (Configured) registration(server, DailyApi.API_KEY, NO_BUCKET, retryType);
	}

	/** One of its capabilities, without a bucket of ours. */
	static <C> C capability(WireMockExtension server, Class<C> capability) {
		return at(server).capability(capability).orElseThrow();
	}

	static PlatformRegistration withoutKey(WireMockExtension server) {
		return registration(server, "", NO_BUCKET, RetryType.EXPONENTIAL);
	}

	private static PlatformRegistration registration(WireMockExtension server, String key, Storage storage,
			RetryType retryType) {
		DailyProperties properties = new DailyProperties(URI.create("http://127.0.0.1:" + server.getPort()),
				new Secret(key), storage, retryType);
		return new DailyConfiguration().daily(properties, WebClient.builder(), TestCalls.ample());
	}

}
