package dev.atrium.recordings.link;

import jakarta.validation.constraints.Size;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Links to our files.
 *
 * @param secret the key they are signed with, shared with rooms-service
 */
@ConfigurationProperties("atrium.recordings.links")
@Validated
record LinkProperties(@Size(min = 16) String secret) {
}
