package dev.atrium.rooms.webhook.sending;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * One attempt and what came of it.
 *
 * @param url where it went
 * @param sentAt when it began
 * @param took how long it took
 * @param answer what came of it
 */
public record Exchange(URI url, Instant sentAt, Duration took, Answer answer) {
}
