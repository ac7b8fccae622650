package dev.atrium.rooms.caller;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

import dev.atrium.rooms.problem.ProblemWriter;

import static org.assertj.core.api.Assertions.assertThat;

class LocalHostsOnlyTests {

	private static final AuthProperties OPEN = new AuthProperties(AuthMode.OPEN, false,
			new AuthProperties.Oidc(null, List.of()));

	@ParameterizedTest
	@ValueSource(strings = { "localhost:8080", "LOCALHOST", "atrium.localhost:8080", "127.0.0.1:8080", "127.8.8.8",
			"[::1]:8080" })
	void openModeAnswersUnderLocalNames(String host) {
		assertThat(passes(OPEN, host)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.1:8080" })
	void openModeRefusesNamesThatWereReboundToLoopback(String host) {
		assertThat(passes(OPEN, host)).isFalse();
	}

	@Test
	void requestWithoutAHostPasses() {
		assertThat(passes(OPEN, "")).isTrue();
	}

	@Test
	void everyNameWillDoWhereCallersAreKnownOrTheOperatorTakesTheRisk() {
		AuthProperties.Oidc issuer = new AuthProperties.Oidc(URI.create("https://id.example"), List.of());

		assertThat(passes(new AuthProperties(AuthMode.OIDC, false, issuer), "meet.example.org")).isTrue();
		assertThat(passes(new AuthProperties(AuthMode.OPEN, true, issuer), "rooms-service:8080")).isTrue();
	}

	private static boolean passes(AuthProperties auth, String host) {
		MockServerHttpRequest.BaseBuilder<?> request = MockServerHttpRequest.get("/v1/rooms");
		MockServerWebExchange exchange = MockServerWebExchange
			.from(host.isEmpty() ? request : request.header(HttpHeaders.HOST, host));
		AtomicBoolean passed = new AtomicBoolean();
		new LocalHostsOnly(auth, new ProblemWriter(ServerCodecConfigurer.create()))
			.filter(exchange, (_) -> Mono.fromRunnable(() -> passed.set(true)))
			.block();
		assertThat(exchange.getResponse().getStatusCode()).isEqualTo(passed.get() ? null : HttpStatus.FORBIDDEN);
		return passed.get();
	}

}
