package dev.atrium.simulator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.util.TestSocketUtils;

/**
 * A test against a running simulator without rate limits and delays, whose Whereby
 * callbacks go to the {@link WebhookReceiver}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
		properties = { "simulator.rate-limiting=false", "simulator.daily.hosting-delay=0s",
				"simulator.daily.meeting-end-delay=100ms", "simulator.daily.retry-backoff=50ms",
				"simulator.whereby.session-end-delay=100ms", "simulator.whereby.retry-backoff=50ms" })
@ContextConfiguration(initializers = SimulatorTest.Surroundings.class)
@Import({ MutableClock.InPlaceOfTheRealOne.class, DailyCaller.class, WherebyCaller.class, ControlCaller.class })
public @interface SimulatorTest {

	/**
	 * A free port, a directory, a receiver.
	 */
	class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			int port = TestSocketUtils.findAvailableTcpPort();
			TestPropertyValues
				.of("server.port=" + port, "simulator.public-url=http://127.0.0.1:" + port,
						"simulator.media.dir=" + Path.of("target", "media").toAbsolutePath(),
						"simulator.whereby.webhook-url=" + WebhookReceiver.shared().url("/whereby"))
				.applyTo(context);
		}

	}

}
