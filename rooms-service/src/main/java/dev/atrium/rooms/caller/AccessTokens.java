package dev.atrium.rooms.caller;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import reactor.netty.http.client.HttpClient;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Which access tokens are good: signed by the provider, of its issuer, not expired, with
 * a subject, and meant for us where an audience is configured.
 */
final class AccessTokens {

	private static final Duration PROVIDER_TIMEOUT = Duration.ofSeconds(5);

	// Providers that follow RFC 9068 name the type, the others say JWT or nothing.
	private static final List<String> TYPES = List.of("JWT", "at+jwt", "application/at+jwt");

	private AccessTokens() {
	}

	/**
	 * Asks the provider for its keys when the first token comes, and again whenever a
	 * token names a key that is not among them.
	 */
	static ReactiveJwtDecoder decoder(AuthProperties.Oidc oidc) {
		String issuer = Objects.requireNonNull(oidc.issuer(), "checked when it was configured").toString();
		NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withIssuerLocation(issuer)
			.webClient(providerClient())
			.validateType(false)
			.build();
		decoder.setJwtValidator(rules(issuer, oidc.audience()));
		return (token) -> decoder.decode(token)
			.onErrorMap((ex) -> !(ex instanceof BadJwtException),
					(ex) -> new JwtException("The keys of " + issuer + " cannot be had", ex));
	}

	private static OAuth2TokenValidator<Jwt> rules(String issuer, List<String> audience) {
		JwtTypeValidator type = new JwtTypeValidator(TYPES);
		type.setAllowEmpty(true);
		List<OAuth2TokenValidator<Jwt>> rules = new ArrayList<>(
				List.of(type, new JwtTimestampValidator(), new JwtIssuerValidator(issuer),
						new JwtClaimValidator<String>(JwtClaimNames.SUB, StringUtils::hasText)));
		if (!audience.isEmpty()) {
			rules.add(new JwtClaimValidator<Collection<String>>(JwtClaimNames.AUD,
					(named) -> named != null && named.stream().anyMatch(audience::contains)));
		}
		return new DelegatingOAuth2TokenValidator<>(rules);
	}

	private static WebClient providerClient() {
		return WebClient.builder()
			.clientConnector(new ReactorClientHttpConnector(HttpClient.create().responseTimeout(PROVIDER_TIMEOUT)))
			.build();
	}

}
