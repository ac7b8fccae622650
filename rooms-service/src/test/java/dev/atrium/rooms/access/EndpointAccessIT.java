package dev.atrium.rooms.access;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import dev.atrium.rooms.Api;
import dev.atrium.rooms.FakeGateway;
import dev.atrium.rooms.RoomsServiceTest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls every endpoint as the owner of a room, as another user and as somebody unknown.
 */
@RoomsServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointAccessIT {

	private final Api api;

	private final FakeGateway events;

	private final DatabaseClient database;

	private final RequestMappingHandlerMapping mappings;

	@InjectWireMock("gateway")
	private WireMockServer gateway;

	@InjectWireMock("receiver")
	private WireMockServer receiver;

	private List<PrivateRoom> rooms = List.of();

	EndpointAccessIT(@Autowired WebTestClient http, @Autowired FakeGateway events, @Autowired DatabaseClient database,
			@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
		this.api = new Api(http);
		this.events = events;
		this.database = database;
		this.mappings = mappings;
	}

	@BeforeEach
	void oneSharedRoomAndOneThatIsNot() {
		this.gateway.stubFor(post(urlPathMatching("/internal/.*/tokens")).willReturn(aResponse().withStatus(409)
			.withHeader("Content-Type", "application/problem+json")
			.withBody("{\"type\":\"urn:atrium:problem:tokens-not-supported\",\"status\":409}")));
		if (this.rooms.isEmpty()) {
			this.rooms = Stream.of(true, false)
				.map((shared) -> PrivateRoom.create(this.api, shared, this.receiver, this.events, this.database))
				.toList();
		}
	}

	static List<Endpoint> endpoints() {
		return Endpoint.all();
	}

	static List<Endpoint> endpointsWithPrivateParts() {
		return Endpoint.all().stream().filter(Endpoint::hasPrivateParts).toList();
	}

	@Test
	void ofEveryEndpointItIsSaidWhomItIsFor() {
		List<String> served = this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap(EndpointAccessIT::names)
			.filter((name) -> name.contains(" /v1/"))
			.toList();

		assertThat(served).containsExactlyInAnyOrderElementsOf(Endpoint.all().stream().map(Endpoint::name).toList());
	}

	@ParameterizedTest
	@MethodSource("endpoints")
	@DisplayName("W-01, W-02, W-03, W-04: other users are shown nothing of what is the owner's alone")
	void otherUsers(Endpoint endpoint) {
		for (PrivateRoom room : this.rooms) {
			assertKeepsSecrets(room, this.api.as("mallory"), endpoint, endpoint.audience().forOthers(room.isShared()));
		}
	}

	@ParameterizedTest
	@MethodSource("endpoints")
	@DisplayName("W-01, W-02, W-03, W-04: people we do not know are shown nothing of what is the owner's alone")
	void anonymousCallers(Endpoint endpoint) {
		for (PrivateRoom room : this.rooms) {
			assertKeepsSecrets(room, this.api.anonymous(), endpoint, endpoint.audience().forAnonymous(room.isShared()));
		}
	}

	@ParameterizedTest
	@MethodSource("endpointsWithPrivateParts")
	void ownersAreShownWhatIsKeptFromOthers(Endpoint endpoint) {
		for (PrivateRoom room : this.rooms) {
			String shown = shown(
					call(room.asOwner(), endpoint.with(room.variables())).expectStatus().is2xxSuccessful());

			assertThat(room.secrets()).as(shown).anyMatch(shown::contains);
		}
	}

	private static void assertKeepsSecrets(PrivateRoom room, Api caller, Endpoint endpoint, int status) {
		String shown = shown(call(caller, endpoint.with(room.variables())).expectStatus().isEqualTo(status));

		assertThat(shown).doesNotContain(room.secrets());
	}

	// Of a stream, which does not end, what it begins with.
	private static String shown(WebTestClient.ResponseSpec answer) {
		FluxExchangeResult<String> result = answer.returnResult(String.class);
		boolean endless = MediaType.TEXT_EVENT_STREAM.isCompatibleWith(result.getResponseHeaders().getContentType());
		return result.getResponseBody()
			.take(endless ? 1 : Long.MAX_VALUE)
			.collect(Collectors.joining())
			.blockOptional(Duration.ofSeconds(30))
			.orElseThrow();
	}

	private static WebTestClient.ResponseSpec call(Api caller, Endpoint endpoint) {
		return switch (endpoint.method()) {
			case "GET" -> caller.get(endpoint.path());
			case "POST" -> caller.post(endpoint.path(), endpoint.body());
			case "PATCH" -> caller.patch(endpoint.path(), endpoint.body());
			case "DELETE" -> caller.delete(endpoint.path());
			default -> throw new IllegalArgumentException(endpoint.method());
		};
	}

	private static Stream<String> names(RequestMappingInfo mapping) {
		return mapping.getMethodsCondition()
			.getMethods()
			.stream()
			.flatMap((method) -> mapping.getPatternsCondition()
				.getPatterns()
				.stream()
				.map((pattern) -> method + " " + pattern.getPatternString()));
	}

}
