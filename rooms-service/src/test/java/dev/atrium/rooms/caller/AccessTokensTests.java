package dev.atrium.rooms.caller;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

import dev.atrium.rooms.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTokensTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final TestIssuer issuer = new TestIssuer();

	@AfterEach
	void stop() {
		this.issuer.close();
	}

	@Test
	void tokenMustBeMeantForOneOfTheAudience() {
		ReactiveJwtDecoder decoder = decoder("atrium", "atrium-staging");

		assertGood(decoder.decode(this.issuer.token((claims) -> claims.audience(List.of("other", "atrium")))));
		assertBad(decoder.decode(this.issuer.token((claims) -> claims.audience("other"))));
		assertBad(decoder.decode(this.issuer.token("alice")));
	}

	@Test
	void tokenMayBeMeantForAnybodyWhereNoAudienceIsConfigured() {
		assertGood(decoder().decode(this.issuer.token((claims) -> claims.audience("other"))));
	}

	@Test
	void tokenIsNotTakenForBadWhileTheProviderIsAway() {
		String token = this.issuer.token("alice");
		ReactiveJwtDecoder decoder = decoder();
		this.issuer.close();

		StepVerifier.create(decoder.decode(token))
			.expectErrorSatisfies(
					(ex) -> assertThat(ex).isInstanceOf(JwtException.class).isNotInstanceOf(BadJwtException.class))
			.verify(PATIENCE);
	}

	@Test
	void providerNeedNotBeThereBeforeTheService() {
		this.issuer.close();
		ReactiveJwtDecoder decoder = decoder();
		String token = this.issuer.token("alice");
		StepVerifier.create(decoder.decode(token)).expectError(JwtException.class).verify(PATIENCE);

		this.issuer.reopen();

		assertGood(decoder.decode(token));
	}

	private ReactiveJwtDecoder decoder(String... audience) {
		return AccessTokens.decoder(new AuthProperties.Oidc(URI.create(this.issuer.url()), List.of(audience)));
	}

	private static void assertGood(Mono<Jwt> decoded) {
		StepVerifier.create(decoded).expectNextCount(1).expectComplete().verify(PATIENCE);
	}

	private static void assertBad(Mono<Jwt> decoded) {
		StepVerifier.create(decoded).expectError(BadJwtException.class).verify(PATIENCE);
	}

}
