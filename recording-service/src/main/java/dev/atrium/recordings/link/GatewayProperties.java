package dev.atrium.recordings.link;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

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
}
