package dev.atrium.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.util.FileSystemUtils;

import dev.atrium.events.recording.RecordingRef;
import dev.atrium.recordings.download.MediaHost;
import dev.atrium.recordings.s3.S3Server;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/**
 * The gateway, the provider's media server behind it, and the team's bucket.
 */
@TestConfiguration(proxyBeanMethods = false)
class FakeProvider {

	static final String TEAM_BUCKET = "the-team";

	@Bean(initMethod = "start", destroyMethod = "stop")
	WireMockServer gateway() {
		return new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
	}

	@Bean
	MediaHost mediaHost() {
		return new MediaHost();
	}

	@Bean
	S3Server s3Server() throws IOException {
		S3Server server = S3Server.start();
		server.createBucket(TEAM_BUCKET);
		return server;
	}

	@Bean
	DynamicPropertyRegistrar whereTheyAre(WireMockServer gateway, MediaHost mediaHost, StorageDir storageDir,
			S3Server s3Server) {
		return (registry) -> {
			registry.add("DAILYCO_STORAGE_AWS_BUCKET_NAME", () -> TEAM_BUCKET);
			registry.add("DAILYCO_STORAGE_AWS_ENDPOINT_URL", s3Server::endpoint);
			registry.add("DAILYCO_STORAGE_AWS_ACCESS_KEY_ID", () -> S3Server.ACCESS_KEY_ID);
			registry.add("DAILYCO_STORAGE_AWS_SECRET_ACCESS_KEY", () -> S3Server.SECRET_ACCESS_KEY);
			registry.add("GATEWAY_URL", gateway::baseUrl);
			registry.add("OUTBOUND_ALLOWED_ORIGINS", mediaHost::origin);
			registry.add("RECORDING_STORAGE_DIR", storageDir.path()::toString);
		};
	}

	@Bean
	StorageDir storageDir() throws IOException {
		return new StorageDir(Files.createTempDirectory("recordings"));
	}

	/** A recording whose link the gateway knows. */
	static RecordingRef linked(WireMockServer gateway, MediaHost mediaHost) {
		RecordingRef recording = new RecordingRef("daily", UUID.randomUUID().toString());
		gateway.stubFor(get(urlPathEqualTo(linkPath(recording)))
			.withHeader("Authorization", equalTo("Bearer gateway-token"))
			.willReturn(okJson("{\"url\":\"%s\",\"expires_at\":\"2026-11-23T10:00:00Z\"}".formatted(mediaHost.url()))));
		return recording;
	}

	/** A recording for which the gateway answers with a problem. */
	static RecordingRef unlinked(WireMockServer gateway, int status) {
		RecordingRef recording = new RecordingRef("daily", UUID.randomUUID().toString());
		gateway.stubFor(get(urlPathEqualTo(linkPath(recording))).willReturn(aResponse().withStatus(status)
			.withHeader("Content-Type", "application/problem+json")
			.withBody("{\"type\":\"urn:atrium:problem:told\",\"status\":%d}".formatted(status))));
		return recording;
	}

	/** How the gateway answers, one after the other, when asked to delete it. */
	static void deletions(WireMockServer gateway, RecordingRef recording, int... statuses) {
		for (int i = 0; i < statuses.length; i++) {
			gateway.stubFor(delete(urlPathEqualTo(path(recording))).inScenario(recording.providerRecordingId())
				.whenScenarioStateIs(asked(i))
				.willSetStateTo(asked(Math.min(i + 1, statuses.length - 1)))
				.withHeader("Authorization", equalTo("Bearer gateway-token"))
				.willReturn(aResponse().withStatus(statuses[i])));
		}
	}

	static int deletionsAsked(WireMockServer gateway, RecordingRef recording) {
		return gateway.findAll(deleteRequestedFor(urlPathEqualTo(path(recording)))).size();
	}

	static int linksAsked(WireMockServer gateway, RecordingRef recording) {
		return gateway.findAll(getRequestedFor(urlPathEqualTo(linkPath(recording)))).size();
	}

	private static String asked(int times) {
		return (times == 0) ? Scenario.STARTED : "asked " + times;
	}

	private static String linkPath(RecordingRef recording) {
		return path(recording) + "/access-link";
	}

	private static String path(RecordingRef recording) {
		return "/internal/v1/platforms/daily/recordings/" + recording.providerRecordingId();
	}

	/** The folder of the storage, gone with the service. */
	record StorageDir(Path path) implements DisposableBean {

		@Override
		public void destroy() throws IOException {
			FileSystemUtils.deleteRecursively(path);
		}

	}

}
