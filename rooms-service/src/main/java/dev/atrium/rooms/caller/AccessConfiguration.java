package dev.atrium.rooms.caller;

import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.OAuth2ResourceServerSpec.JwtSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.web.cors.reactive.CorsConfigurationSource;

/**
 * Learns who sends a request. What that lets them do is not decided here by its path but
 * by the features, which know what is whose.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class AccessConfiguration {

	private final AuthProperties auth;

	private final RefusedCredentials refusal;

	AccessConfiguration(AuthProperties auth, RefusedCredentials refusal) {
		this.auth = auth;
		this.refusal = refusal;
	}

	@Bean
	SecurityWebFilterChain access(ServerHttpSecurity http, CorsConfigurationSource cors, KeyHolders holders) {
		withoutSessions(http).cors((spec) -> spec.configurationSource(cors))
			.headers(AccessConfiguration::harden)
			.addFilterBefore(KeyFilters.create(holders, this.refusal), SecurityWebFiltersOrder.AUTHENTICATION)
			.authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll());
		if (this.auth.mode() == AuthMode.OIDC) {
			http.oauth2ResourceServer(
					(server) -> server.authenticationFailureHandler(this.refusal).jwt(this::callersOf));
		}
		return http.build();
	}

	// Every request brings its credentials in a header of its own, which no other site's
	// page can have a browser add: there is nothing to ride on for CSRF.
	private static ServerHttpSecurity withoutSessions(ServerHttpSecurity http) {
		return http.csrf((csrf) -> csrf.disable())
			.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
			.requestCache((cache) -> cache.requestCache(NoOpServerRequestCache.getInstance()))
			.httpBasic((basic) -> basic.disable())
			.formLogin((form) -> form.disable())
			.logout((logout) -> logout.disable());
	}

	// Beside what Spring Security sets by itself: answers are data, never pages.
	private static void harden(HeaderSpec headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER));
	}

	private void callersOf(JwtSpec jwt) {
		jwt.jwtDecoder(AccessTokens.decoder(this.auth.oidc()))
			.jwtAuthenticationConverter((token) -> Mono.just(new CallerAuthentication(new Caller(token.getSubject()))));
	}

}
