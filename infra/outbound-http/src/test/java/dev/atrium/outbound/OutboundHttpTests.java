package dev.atrium.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.test.StepVerifier;

import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;

import dev.atrium.outbound.OutboundFailed.Kind;
import dev.atrium.outbound.OutboundRefused.Rule;

import static org.assertj.core.api.Assertions.assertThat;

class OutboundHttpTests {

	// Loopback has many addresses: the tests take this one for public.
	private static final String PUBLIC = "127.0.0.2";

	private static final String PRIVATE = "127.0.0.1";

	private final List<String> received = new CopyOnWriteArrayList<>();

	private final FakeNames names = new FakeNames();

	private final DisposableServer server = HttpServer.create().host("0.0.0.0").port(0).handle(this::answer).bindNow();

	@AfterEach
	void stop() {
		this.server.disposeNow();
	}

	private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		this.received.add(request.uri() + " " + request.requestHeaders().get(HttpHeaders.AUTHORIZATION, "-"));
		return switch (request.uri()) {
			case "/file" -> response.sendString(Mono.just("0123456789")).then();
			case "/loop" -> response.status(302).header(HttpHeaders.LOCATION, "loop").send();
			case "/inside" -> response.sendRedirect("https://10.0.0.1/admin");
			case "/inside-by-name" -> response.sendRedirect("https://media.example/admin");
			case "/inside-by-number" -> response.sendRedirect("https://2130706433/admin");
			case "/by-name" -> response.sendRedirect("http://localhost:" + this.server.port() + "/file");
			case "/moved" ->
				response.status(301).header(HttpHeaders.LOCATION, "/file").sendString(endless("gone")).then();
			case "/odd" -> response.status(307).header(HttpHeaders.LOCATION, "http://[oops/").send();
			case "/endless" -> response.sendString(Flux.interval(Duration.ofMillis(20)).map(String::valueOf)).then();
			case "/silent" -> response.sendString(endless("begun")).then();
			default -> response.status(404).send();
		};
	}

	private static Flux<String> endless(String beginning) {
		return Flux.just(beginning).concatWith(Flux.never());
	}

	@Test
	void fetchesFromAnAllowedOrigin() {
		StepVerifier.create(get(origin() + "/file")).expectNext("0123456789").verifyComplete();
	}

	@Test
	void refusesLoopbackWithoutConnecting() {
		OutboundHttp strict = outbound();

		StepVerifier.create(get(strict, "https://127.0.0.1:" + this.server.port() + "/file"))
			.verifyErrorSatisfies((ex) -> assertRefused(ex, Rule.ADDRESS));
		assertThat(this.received).isEmpty();
	}

	@Test
	void refusesANameOfAPrivateAddressWithoutNamingIt() {
		this.names.answering(PRIVATE, "10.1.2.3");

		StepVerifier.create(get(outbound(), "https://media.example:" + this.server.port() + "/file"))
			.verifyErrorSatisfies((ex) -> {
				assertRefused(ex, Rule.ADDRESS);
				assertThat(ex).hasMessageContaining("media.example")
					.hasMessageNotContaining(PRIVATE)
					.hasMessageNotContaining("10.1.2.3");
			});
		assertThat(this.received).isEmpty();
	}

	@Test
	void connectsToTheCheckedAddressAlthoughTheNameIsRebound() {
		HttpClient client = HttpClient.newConnection()
			.resolver(publicOnly(this.names.answering(PUBLIC).answering(PRIVATE)));
		String url = "http://media.example:" + this.server.port() + "/file";

		StepVerifier.create(client.get().uri(url).responseContent().aggregate().asString())
			.expectNext("0123456789")
			.verifyComplete();
		assertThat(this.names.asked()).isEqualTo(1);

		StepVerifier.create(client.get().uri(url).response())
			.verifyErrorSatisfies((ex) -> assertRefused(ex, Rule.ADDRESS));
		assertThat(this.received).hasSize(1);
	}

	@Test
	void leavesOutThePrivateAddressesOfAMixedAnswer() {
		HttpClient client = HttpClient.newConnection().resolver(publicOnly(this.names.answering(PRIVATE, PUBLIC)));

		StepVerifier.create(client.get()
			.uri("http://media.example:" + this.server.port() + "/file")
			.responseConnection((response, connection) -> Mono.just(connection.channel().remoteAddress().toString())))
			.assertNext((peer) -> assertThat(peer).contains(PUBLIC))
			.verifyComplete();
	}

	@Test
	void checksAnAddressInTheUrlLikeAName() {
		HttpClient client = HttpClient.newConnection().resolver(publicOnly(this.names));

		StepVerifier.create(client.get().uri("http://" + PRIVATE + ":" + this.server.port() + "/file").response())
			.verifyErrorSatisfies((ex) -> assertRefused(ex, Rule.ADDRESS));
		assertThat(this.received).isEmpty();
	}

	@Test
	void followsARedirectWithoutReadingItsBody() {
		StepVerifier.create(get(origin() + "/moved")).expectNext("0123456789").verifyComplete();
		assertThat(this.received).containsExactly("/moved Bearer secret", "/file Bearer secret");
	}

	@Test
	void refusesARedirectToAPrivateAddress() {
		StepVerifier.create(get(origin() + "/inside")).verifyErrorSatisfies((ex) -> assertRefused(ex, Rule.ADDRESS));
		assertThat(this.received).hasSize(1);
	}

	@Test
	void refusesARedirectToANameOfAPrivateAddress() {
		this.names.answering(PRIVATE);

		StepVerifier.create(get(origin() + "/inside-by-name"))
			.verifyErrorSatisfies((ex) -> assertRefused(ex, Rule.ADDRESS));
		assertThat(this.received).hasSize(1);
	}

	@Test
	void refusesARedirectToAPrivateAddressInDisguise() {
		StepVerifier.create(get(origin() + "/inside-by-number"))
			.verifyErrorSatisfies((ex) -> assertRefused(ex, Rule.HOST));
		assertThat(this.received).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "::1", "::ffff:127.0.0.1", "169.254.169.254", "fd00:ec2::254", "fe80::1", "fc00::1",
			"64:ff9b::7f00:1", "2002:7f00:1::1" })
	void refusesNamesOfLoopbackLinkLocalAndMetadataAddressesInEveryForm(String address) {
		OutboundHttp outbound = new OutboundHttp(new UrlGuard(List.of()), limits(Duration.ofSeconds(5), 4096),
				new PublicAddressResolverGroup(this.names.answering(address),
						(resolved) -> PublicAddresses.contain(resolved.getAddress())));

		StepVerifier.create(get(outbound, "https://metadata.example/"))
			.verifyErrorSatisfies((ex) -> assertRefused(ex, Rule.ADDRESS));
	}

	@Test
	void refusesARedirectToAnOriginThatIsNotAllowed() {
		StepVerifier.create(get(origin() + "/by-name")).verifyErrorSatisfies((ex) -> assertRefused(ex, Rule.SCHEME));
		assertThat(this.received).hasSize(1);
	}

	@Test
	void takesCredentialsToNoOtherOrigin() {
		OutboundHttp both = outbound(origin(), "http://localhost:" + this.server.port());

		StepVerifier.create(get(both, origin() + "/by-name")).expectNext("0123456789").verifyComplete();
		assertThat(this.received).containsExactly("/by-name Bearer secret", "/file -");
	}

	@Test
	void refusesARedirectToNoUrl() {
		StepVerifier.create(get(origin() + "/odd")).verifyErrorSatisfies((ex) -> assertRefused(ex, Rule.URL));
	}

	@Test
	void stopsAtTheLimitOfRedirects() {
		StepVerifier.create(get(origin() + "/loop")).verifyErrorSatisfies((ex) -> assertRefused(ex, Rule.REDIRECTS));
		assertThat(this.received).hasSize(3);
	}

	@Test
	void stopsAtTheSizeLimit() {
		StepVerifier.create(get(outbound(limits(Duration.ofSeconds(5), 9), origin()), origin() + "/file"))
			.verifyErrorSatisfies((ex) -> assertRefused(ex, Rule.SIZE));
	}

	@Test
	void stopsAtTheDeadlineAlthoughBytesKeepComing() {
		StepVerifier.create(get(outbound(limits(Duration.ofMillis(400), 4096), origin()), origin() + "/endless"))
			.verifyErrorSatisfies((ex) -> assertFailed(ex, Kind.DEADLINE));
	}

	@Test
	void stopsWhenTheOtherSideFallsSilent() {
		StepVerifier.create(get(origin() + "/silent")).verifyErrorSatisfies((ex) -> assertFailed(ex, Kind.SILENT));
	}

	@Test
	void reportsAClosedPortAndAnUnknownNameAsUnreachable() {
		this.server.disposeNow();

		StepVerifier.create(get(origin() + "/file")).verifyErrorSatisfies((ex) -> assertFailed(ex, Kind.UNREACHABLE));
		StepVerifier.create(get("https://nowhere.example/"))
			.verifyErrorSatisfies((ex) -> assertFailed(ex, Kind.UNREACHABLE));
	}

	private Mono<String> get(String url) {
		return get(outbound(origin()), url);
	}

	private static Mono<String> get(OutboundHttp outbound, String url) {
		return outbound.webClient()
			.build()
			.get()
			.uri(URI.create(url))
			.header(HttpHeaders.AUTHORIZATION, "Bearer secret")
			.retrieve()
			.bodyToMono(String.class);
	}

	private String origin() {
		return "http://" + PRIVATE + ":" + this.server.port();
	}

	private OutboundHttp outbound(String... allowedOrigins) {
		return outbound(limits(Duration.ofSeconds(5), 4096), allowedOrigins);
	}

	private OutboundHttp outbound(OutboundLimits limits, String... allowedOrigins) {
		UrlGuard guard = new UrlGuard(List.of(allowedOrigins).stream().map(URI::create).toList());
		return new OutboundHttp(guard, limits, publicOnly(this.names));
	}

	private static OutboundLimits limits(Duration deadline, long bytes) {
		return new OutboundLimits(Duration.ofSeconds(2), Duration.ofMillis(500), deadline, DataSize.ofBytes(bytes), 2);
	}

	private static PublicAddressResolverGroup publicOnly(FakeNames names) {
		Predicate<InetAddress> isPublic = (address) -> address.getHostAddress().equals(PUBLIC);
		return new PublicAddressResolverGroup(names, isPublic);
	}

	private static void assertRefused(Throwable ex, Rule rule) {
		assertThat(ex).isInstanceOfSatisfying(OutboundRefused.class,
				(refused) -> assertThat(refused.rule()).isEqualTo(rule));
	}

	private static void assertFailed(Throwable ex, Kind kind) {
		assertThat(ex).isInstanceOfSatisfying(OutboundFailed.class,
				(failed) -> assertThat(failed.kind()).isEqualTo(kind));
	}

}
