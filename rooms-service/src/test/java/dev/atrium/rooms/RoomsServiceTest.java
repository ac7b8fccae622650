package dev.atrium.rooms;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.wiremock.spring.ConfigureWireMock;
import org.wiremock.spring.EnableWireMock;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import dev.atrium.testkit.RealServers;

/**
 * Tests the whole service on real servers, with a stand-in for the gateway: its REST by
 * WireMock, its events by {@link FakeGateway}. Callers are told apart by the tokens of a
 * {@link TestIssuer}. One context serves all such tests, so each uses rooms of its own.
 */
@RealServers
@EnableWireMock({ @ConfigureWireMock(name = "gateway", baseUrlProperties = "GATEWAY_URL"),
		@ConfigureWireMock(name = "receiver", baseUrlProperties = "receiver.url", portProperties = "receiver.port") })
@AutoConfigureWebTestClient(timeout = "30s")
@Import({ FakeGateway.class, LocalUser.class })
@ContextConfiguration(initializers = TestIssuer.Trusted.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
		"GATEWAY_TOKEN=gateway-token", "RECORDING_LINK_SECRET=link-secret",
		"RECORDING_PUBLIC_URL=https://recordings.test", "MEETING_CREATION_WAIT=8s", "atrium.calendar.look-every=1h",
		"atrium.gateway.platforms-for=0s", "atrium.gateway.timeout=1s",
		"OUTBOUND_ALLOWED_ORIGINS=${GATEWAY_URL},http://127.0.0.1:${receiver.port},http://localhost:${receiver.port}",
		"WEBHOOK_ENCRYPTION_KEY=" + RoomsServiceTest.ENCRYPTION_KEY, "atrium.webhook.sending.limits.deadline=2s",
		"atrium.webhook.retry.delays=100ms,200ms,300ms,400ms,500ms,1h", "atrium.webhook.pause.failures=5",
		"atrium.webhook.pause.after=0s", "atrium.webhook.upkeep.sweep-period=500ms", "atrium.webhook.upkeep.overdue=0s",
		"atrium.live.stream.heartbeat=300ms", "db-scheduler.polling-interval=200ms" })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RoomsServiceTest {

	/** What the service under test encrypts the secrets of webhooks with. */
	String ENCRYPTION_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

}
