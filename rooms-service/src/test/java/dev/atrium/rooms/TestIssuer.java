package dev.atrium.rooms;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * An OpenID Connect provider: its metadata, its keys and the tokens of its users.
 */
public final class TestIssuer implements AutoCloseable {

	/** The one that {@link RoomsServiceTest}s trust. */
	public static final TestIssuer SHARED = new TestIssuer();

	private final ECKey key = key();

	// Of its own: an instance of the service that stops disposes of the shared ones.
	private final LoopResources loops = LoopResources.create("issuer", 1, true);

	private final int port;

	private DisposableServer server;

	public TestIssuer() {
		this.server = open(0);
		this.port = this.server.port();
	}

	public String url() {
		return "http://127.0.0.1:" + this.port;
	}

	/** A good token of that user's. */
	public String token(String user) {
		return token((claims) -> claims.subject(user));
	}

	/** A token that says something else than a good one. */
	public String token(Consumer<JWTClaimsSet.Builder> changes) {
		return token(JOSEObjectType.JWT, this.key, changes);
	}

	/** A token of that type, signed with that key under the name of ours. */
	public String token(JOSEObjectType type, ECKey signedWith, Consumer<JWTClaimsSet.Builder> changes) {
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(url())
			.subject("somebody")
			.expirationTime(Date.from(Instant.now().plusSeconds(600)));
		changes.accept(claims);
		JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(type).keyID(this.key.getKeyID()).build();
		SignedJWT token = new SignedJWT(header, claims.build());
		try {
			token.sign(new ECDSASigner(signedWith));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What its tokens are signed with. */
	public ECKey signingKey() {
		return this.key;
	}

	/** A new key. */
	public static ECKey key() {
		try {
			return new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Answers again after it was closed. */
	public void reopen() {
		this.server = open(this.port);
	}

	private DisposableServer open(int atPort) {
		return HttpServer.create()
			.runOn(this.loops)
			.host("127.0.0.1")
			.port(atPort)
			.route((routes) -> routes
				.get("/.well-known/openid-configuration", (request, response) -> json(response, metadata()))
				.get("/keys", (request, response) -> json(response, new JWKSet(this.key.toPublicJWK()).toString())))
			.bindNow();
	}

	private String metadata() {
		return "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\",\"subject_types_supported\":[\"public\"]}"
			.formatted(url());
	}

	@Override
	public void close() {
		this.server.disposeNow();
	}

	private static Mono<Void> json(HttpServerResponse response, String body) {
		return response.header("Content-Type", "application/json").sendString(Mono.just(body)).then();
	}

	/** Has a test's service trust {@link #SHARED}. */
	static class Trusted implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("issuer", Map.of("AUTH_MODE", "oidc", "OIDC_ISSUER", SHARED.url())));
		}

	}

}
