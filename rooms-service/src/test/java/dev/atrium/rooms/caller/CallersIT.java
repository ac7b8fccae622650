package dev.atrium.rooms.caller;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.rooms.Api;
import dev.atrium.rooms.RoomsServiceTest;
import dev.atrium.rooms.TestIssuer;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

@RoomsServiceTest
class CallersIT {

	private final Api api;

	CallersIT(@Autowired WebTestClient http) {
		this.api = new Api(http);
	}

	@Test
	void subjectOfTheTokenOwnsWhatItCreates() {
		JsonNode room = this.api.as("alice").createRoom(Api.aRoomName());

		assertThat(room.path("user_id").asString()).isEqualTo("alice");
	}

	@Test
	void anonymousCreatesNothing() {
		JsonNode problem = Api.json(this.api.anonymous()
			.post("/v1/rooms", Map.of("name", Api.aRoomName()))
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectHeader()
			.valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));

		assertThat(problem.path("detail").asString()).isEqualTo("Not authenticated");
	}

	@Test
	void tokenOfTypeAccessTokenIsGood() {
		assertThat(status(TestIssuer.SHARED.token(new JOSEObjectType("at+jwt"), TestIssuer.SHARED.signingKey(),
				(claims) -> claims.subject("alice"))))
			.isEqualTo(200);
	}

	static Stream<Arguments> badTokens() {
		TestIssuer issuer = TestIssuer.SHARED;
		return Stream.of(Arguments.of(named("no token", "nonsense")),
				Arguments.of(named("expired", changed((claims) -> claims.expirationTime(ago(120))))),
				Arguments.of(named("not yet valid", changed((claims) -> claims.notBeforeTime(ago(-600))))),
				Arguments.of(named("of another issuer", changed((claims) -> claims.issuer("https://evil.example")))),
				Arguments.of(named("of nobody", changed((claims) -> claims.subject(null)))),
				Arguments.of(named("of an empty subject", changed((claims) -> claims.subject(" ")))),
				Arguments.of(named("a logout token",
						issuer.token(new JOSEObjectType("logout+jwt"), issuer.signingKey(), (claims) -> {
						}))),
				Arguments.of(named("signed by somebody else",
						issuer.token(JOSEObjectType.JWT, TestIssuer.key(), (claims) -> claims.subject("alice")))),
				Arguments.of(named("unsigned", unsigned())));
	}

	@ParameterizedTest
	@MethodSource("badTokens")
	void badTokenIsRefusedWhereNoneWouldDo(String token) {
		JsonNode problem = Api.json(this.api.with((headers) -> headers.setBearerAuth(token))
			.get("/v1/rooms/name/whatever")
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON));

		assertThat(problem.path("type").asString()).isEqualTo("urn:atrium:problem:not-authenticated");
		assertThat(problem.toString()).doesNotContain(token);
	}

	private int status(String token) {
		return this.api.with((headers) -> headers.setBearerAuth(token))
			.get("/v1/rooms")
			.expectBody()
			.returnResult()
			.getStatus()
			.value();
	}

	private static String changed(Consumer<JWTClaimsSet.Builder> change) {
		return TestIssuer.SHARED.token(change);
	}

	private static Date ago(long seconds) {
		return Date.from(Instant.now().minusSeconds(seconds));
	}

	private static String unsigned() {
		JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(TestIssuer.SHARED.url()).subject("alice").build();
		return new PlainJWT(claims).serialize();
	}

}
