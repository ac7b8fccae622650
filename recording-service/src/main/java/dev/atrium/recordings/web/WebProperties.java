package dev.atrium.recordings.web;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who may use the REST interface.
 *
 * @param token what its callers must show
 */
@ConfigurationProperties("atrium.recordings.web")
@Validated
record WebProperties(@NotBlank String token) {
}
