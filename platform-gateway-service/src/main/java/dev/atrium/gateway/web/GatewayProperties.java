package dev.atrium.gateway.web;

import jakarta.validation.constraints.AssertTrue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import dev.atrium.gateway.platform.http.Secret;

/**
 * Who may use the internal interface.
 *
 * @param token the bearer token that the other services show
 */
@Validated
@ConfigurationProperties("atrium.gateway")
record GatewayProperties(Secret token) {

	@AssertTrue(message = "set GATEWAY_TOKEN, the bearer token that the other services show to this one")
	boolean isTokenPresent() {
		return token.isPresent();
	}

}
