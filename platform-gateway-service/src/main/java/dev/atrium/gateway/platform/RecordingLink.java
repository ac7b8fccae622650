package dev.atrium.gateway.platform;

import java.time.Instant;

/**
 * Where a recording can be downloaded for a while.
 *
 * @param url signed by the provider: any change to it makes it invalid
 * @param expiresAt until when
 */
public record RecordingLink(String url, Instant expiresAt) {
}
