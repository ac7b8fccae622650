package dev.atrium.recordings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;

import dev.atrium.testkit.RealServers;

/**
 * The whole service on real servers, with providers played by {@link FakeProvider}, and
 * quicker to lose its patience.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RealServers
@AutoConfigureWebTestClient(timeout = "20s")
@Import({ FakeProvider.class, RecordingEvents.class, ShownRecordings.class })
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "GATEWAY_TOKEN=gateway-token", "RECORDING_TOKEN=" + RunningService.TOKEN,
				"RECORDING_LINK_SECRET=an-example-secret", "atrium.recordings.download.free-space=1MB",
				"atrium.recordings.download.resume-pause=50ms", "atrium.recordings.download.limits.silence=2s",
				"atrium.recordings.download.progress-period=50ms", "atrium.recordings.retry.max-attempts=2",
				"atrium.recordings.retry.first-delay=100ms", "atrium.recordings.erasure.first-delay=100ms",
				"atrium.recordings.erasure.max-delay=1s", "atrium.recordings.erasure.busy-delay=100ms",
				"atrium.recordings.erasure.sweep-interval=500ms", "atrium.recordings.jobs.sweep-interval=500ms",
				"db-scheduler.polling-interval=200ms", "db-scheduler.heartbeat-interval=500ms" })
@interface RunningService {

	String TOKEN = "recording-token";

}
