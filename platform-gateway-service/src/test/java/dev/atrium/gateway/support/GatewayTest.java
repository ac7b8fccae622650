package dev.atrium.gateway.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.wiremock.spring.ConfigureWireMock;
import org.wiremock.spring.EnableWireMock;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import dev.atrium.testkit.RealServers;

/**
 * The whole gateway with a real broker and database, both providers played by WireMock
 * and waits cut short. All tests share one context. Recurring work has its turn when a
 * test gives it one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@RealServers
@Import({ TestDriver.class, EventLog.class, SettableClock.class })
@EnableWireMock({ @ConfigureWireMock(name = "daily", baseUrlProperties = "DAILY_API_URL", registerSpringBean = true),
		@ConfigureWireMock(name = "whereby", baseUrlProperties = "WHEREBY_API_URL", registerSpringBean = true) })
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = { "GATEWAY_TOKEN=test-token",
		"DAILY_API_KEY=" + DailyApi.API_KEY, "WHEREBY_API_KEY=" + WherebyApi.API_KEY,
		"DAILYCO_STORAGE_AWS_BUCKET_NAME=our-recordings", "DAILYCO_STORAGE_AWS_ROLE_ARN=arn:aws:iam::1:role/daily",
		"db-scheduler.enabled=false", "atrium.reconciliation.recordings.pause=10ms", "atrium.tasks.lease=8s",
		"atrium.tasks.attempt-timeout=7s", "atrium.tasks.poll-interval=100ms", "atrium.provisioning.patience=4s",
		"atrium.provisioning.first-delay=100ms", "atrium.provisioning.max-delay=400ms", "atrium.failover.deadline=1s",
		"atrium.failover.settling=3s", "atrium.failover.look-interval=200ms",
		"atrium.recording-start.first-delay=200ms", "atrium.recording-start.max-delay=400ms",
		"atrium.recording-start.patience=4s", "MEETING_LOGO=src/test/resources/logo.png",
		"atrium.logo.first-delay=100ms", "resilience4j.timelimiter.configs.default.timeout-duration=6s",
		"resilience4j.circuitbreaker.configs.default.minimum-number-of-calls=1000",
		"resilience4j.ratelimiter.instances.daily.limit-for-period=1000",
		"resilience4j.ratelimiter.instances.daily-deletions.limit-for-period=1000",
		"resilience4j.ratelimiter.instances.daily-recording-starts.limit-for-period=1000",
		"resilience4j.ratelimiter.instances.whereby.limit-for-period=100000" })
public @interface GatewayTest {

}
