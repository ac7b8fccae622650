package dev.atrium.rooms.platform;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where platform-gateway-service is.
 *
 * @param url its base URL
 * @param token the deployment's token for its internal REST
 * @param timeout how long one answer may take
 * @param platformsFor how long its list of platforms is believed
 */
@Validated
@ConfigurationProperties("atrium.gateway")
record GatewayProperties(URI url, @NotBlank String token, @DefaultValue("5s") Duration timeout,
		@DefaultValue("30s") Duration platformsFor) {

	// Without the token.
	@Override
	public String toString() {
		return "GatewayProperties[url=" + this.url + "]";
	}

}
