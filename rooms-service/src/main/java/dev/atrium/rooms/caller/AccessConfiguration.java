package dev.atrium.rooms.caller;

import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.OAuth2ResourceServerSpec.JwtSpec;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;

/**
 * Learns who sends a request. What that lets them do is not decided here by its path but
 * by the features, which know what is whose.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class AccessConfiguration {

	@Bean
	SecurityWebFilterChain access(ServerHttpSecurity http, AuthProperties auth, RefusedCredentials refusal) {
		// Every request brings its credentials by a header of its own, which no other
		// site's page can have a browser add: there is no session to ride on.
		http.csrf((csrf) -> csrf.disable())
			.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
			.requestCache((cache) -> cache.requestCache(NoOpServerRequestCache.getInstance()))
			.httpBasic((basic) -> basic.disable())
			.formLogin((form) -> form.disable())
			.logout((logout) -> logout.disable())
			.authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll());
		if (auth.mode() == AuthMode.OIDC) {
			http.oauth2ResourceServer(
					(server) -> server.authenticationFailureHandler(refusal).jwt((jwt) -> callersOf(jwt, auth.oidc())));
		}
		return http.build();
	}

	private static void callersOf(JwtSpec jwt, AuthProperties.Oidc oidc) {
		jwt.jwtDecoder(AccessTokens.decoder(oidc))
			.jwtAuthenticationConverter((token) -> Mono.just(new CallerAuthentication(caller(token))));
	}

	private static Caller caller(Jwt token) {
		return new Caller(token.getSubject());
	}

}
