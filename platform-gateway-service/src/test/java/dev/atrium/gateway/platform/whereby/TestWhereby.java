package dev.atrium.gateway.platform.whereby;

import java.net.URI;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;

import org.springframework.web.reactive.function.client.WebClient;

import dev.atrium.gateway.platform.PlatformRegistration;
import dev.atrium.gateway.platform.PlatformRegistration.Configured;
import dev.atrium.gateway.platform.http.Secret;
import dev.atrium.gateway.platform.http.TestCalls;
import dev.atrium.gateway.platform.whereby.WherebyProperties.Storage;
import dev.atrium.gateway.support.WherebyApi;

/**
 * Whereby as it is configured, its API played by a server of the test's.
 */
final class TestWhereby {

	static final Storage NO_BUCKET = new Storage("", new Secret(""), new Secret(""), "");

	static final Storage BUCKET = new Storage("our-recordings/whereby", new Secret("write-key"),
			new Secret("write-secret"), "");

	static final Storage BUCKET_BY_ROLE = new Storage("our-recordings", new Secret(""), new Secret(""),
			"arn:aws:iam::1:role/whereby");

	private TestWhereby() {
	}

	static Configured at(WireMockExtension server) {
		return at(server, NO_BUCKET);
	}

	static Configured at(WireMockExtension server, Storage storage) {
		return (Configured) registration(server, WherebyApi.API_KEY, storage);
	}

	/** One of its capabilities. */
	static <C> C capability(WireMockExtension server, Class<C> capability) {
		return at(server).capability(capability).orElseThrow();
	}

	static PlatformRegistration withoutKey(WireMockExtension server) {
		return registration(server, "", NO_BUCKET);
	}

	private static PlatformRegistration registration(WireMockExtension server, String key, Storage storage) {
		WherebyProperties properties = new WherebyProperties(URI.create("http://127.0.0.1:" + server.getPort()),
				new Secret(key), storage);
		return new WherebyConfiguration().whereby(properties, WebClient.builder(), TestCalls.ample());
	}

}
