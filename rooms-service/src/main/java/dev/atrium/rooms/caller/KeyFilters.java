package dev.atrium.rooms.caller;

import reactor.core.publisher.Mono;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.web.server.ServerWebExchange;

/** Lets programs in that show an API key. */
final class KeyFilters {

	private static final String HEADER = "X-API-Key";

	private KeyFilters() {
	}

	static AuthenticationWebFilter create(KeyHolders holders, RefusedCredentials refusal) {
		ReactiveAuthenticationManager manager = (shown) -> authenticate(shown, holders);
		AuthenticationWebFilter filter = new AuthenticationWebFilter(manager);
		filter.setServerAuthenticationConverter(KeyFilters::shownBy);
		filter.setAuthenticationFailureHandler(refusal);
		return filter;
	}

	private static Mono<Authentication> shownBy(ServerWebExchange exchange) {
		return Mono.justOrEmpty(exchange.getRequest().getHeaders().getFirst(HEADER))
			.map((key) -> UsernamePasswordAuthenticationToken.unauthenticated(HEADER, key));
	}

	private static Mono<Authentication> authenticate(Authentication shown, KeyHolders holders) {
		return holders.holderOf(String.valueOf(shown.getCredentials()))
			.<Authentication>map(CallerAuthentication::new)
			.switchIfEmpty(Mono.error(() -> new BadCredentialsException("The API key is not valid, or no longer")))
			.onErrorMap((ex) -> !(ex instanceof AuthenticationException),
					(ex) -> new AuthenticationServiceException("API keys cannot be looked up", ex));
	}

}
