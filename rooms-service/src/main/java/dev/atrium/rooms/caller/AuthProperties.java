package dev.atrium.rooms.caller;

import java.net.URI;
import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Access to the service.
 *
 * @param mode how callers are told apart
 * @param openBeyondLoopback whether {@link AuthMode#OPEN} may listen on addresses that
 * other machines reach, as within a container whose port is published to loopback only
 * @param oidc whose tokens {@link AuthMode#OIDC} trusts
 */
@ConfigurationProperties("atrium.auth")
record AuthProperties(@DefaultValue("open") AuthMode mode, @DefaultValue("false") boolean openBeyondLoopback,
		@DefaultValue @Valid Oidc oidc) {

	AuthProperties {
		if (mode == AuthMode.OIDC && oidc.issuer() == null) {
			throw new IllegalArgumentException("AUTH_MODE=oidc needs OIDC_ISSUER, the URL of the provider");
		}
	}

	/**
	 * An OpenID Connect provider.
	 *
	 * @param issuer its URL, as its tokens name it; its keys are found from there
	 * @param audience whom tokens must be meant for, one of these; empty: whoever they
	 * are meant for
	 */
	record Oidc(@Nullable URI issuer, @DefaultValue List<String> audience) {
	}

}
