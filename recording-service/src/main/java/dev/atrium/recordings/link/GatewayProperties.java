package dev.atrium.recordings.link;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * How to reach the gateway.
 *
 * @param url where it is
 * @param token the deployment's token for its internal interface
 * @param timeout longest wait for its answer
 */
@ConfigurationProperties("atrium.gateway")
@Validated
record GatewayProperties(URI url, @NotBlank String token, @DefaultValue("20s") Duration timeout) {

	/** A client that shows the token. */
	WebClient client(WebClient.Builder builder) {
		return builder.baseUrl(this.url.toString())
			.defaultHeaders((headers) -> headers.setBearerAuth(this.token))
			.build();
	}

}
