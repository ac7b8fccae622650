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

import dev.atrium.testkit.RealServers;

/**
 * Tests the whole service on real servers, with a stand-in for the gateway: its REST by
 * WireMock, its events by {@link FakeGateway}. One context serves all such tests, so each
 * uses rooms of its own.
 */
@RealServers
@EnableWireMock(@ConfigureWireMock(name = "gateway", baseUrlProperties = "GATEWAY_URL"))
@AutoConfigureWebTestClient(timeout = "30s")
@Import(FakeGateway.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "GATEWAY_TOKEN=gateway-token", "RECORDING_LINK_SECRET=link-secret",
				"RECORDING_PUBLIC_URL=https://recordings.test", "MEETING_CREATION_WAIT=8s",
				"OUTBOUND_ALLOWED_ORIGINS=${GATEWAY_URL}", "atrium.calendar.look-every=1h",
				"atrium.gateway.platforms-for=0s", "atrium.gateway.timeout=1s" })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RoomsServiceTest {

}
