package dev.atrium.rooms.caller;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.WebFilterExchange;

import dev.atrium.rooms.problem.ProblemWriter;

import static org.assertj.core.api.Assertions.assertThat;

class RefusedCredentialsTests {

	private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/v1/rooms"));

	@Test
	void providerThatIsAwayIsWorthAnotherTry() {
		refuse(new AuthenticationServiceException("The keys of https://id.example cannot be had"));

		assertThat(this.exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(this.exchange.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("5");
		assertThat(this.exchange.getResponse().getHeaders().getContentType())
			.isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(this.exchange.getResponse().getBodyAsString().block()).doesNotContain("id.example");
	}

	@Test
	void badCredentialsAreNot() {
		refuse(new BadCredentialsException("The API key is not valid, or no longer"));

		assertThat(this.exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
		assertThat(this.exchange.getResponse().getBodyAsString().block()).contains("The API key is not valid");
	}

	private void refuse(AuthenticationException ex) {
		new RefusedCredentials(new ProblemWriter(ServerCodecConfigurer.create()))
			.onAuthenticationFailure(new WebFilterExchange(this.exchange, (_) -> {
				throw new AssertionError("the request goes on");
			}), ex)
			.block();
	}

}
