package dev.atrium.ingest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import dev.atrium.testkit.RealServers;

/**
 * The whole service on a free port, with a real broker, and the old and the new secret of
 * each platform.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@RealServers
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "DAILY_WEBHOOK_SECRET=" + SignedCallback.DAILY_SECRET + ", " + SignedCallback.NEXT_DAILY_SECRET,
				"atrium.ingest.whereby.secrets[0]=" + SignedCallback.WHEREBY_SECRET,
				"atrium.ingest.whereby.secrets[1]=" + SignedCallback.NEXT_WHEREBY_SECRET,
				"spring.lifecycle.timeout-per-shutdown-phase=2s" })
public @interface IngestTest {

}
