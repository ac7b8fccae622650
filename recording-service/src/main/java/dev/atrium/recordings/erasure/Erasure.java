package dev.atrium.recordings.erasure;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The removal of a recording.
 *
 * @param cause why, such as {@code consent_denied}
 * @param requestedAt when it was decided
 * @param attempts how often it was tried
 * @param nextAttemptAt when it is tried again, if something could not be removed
 * @param items what there is, or was, of the recording, as far as it was looked for
 */
public record Erasure(String cause, Instant requestedAt, int attempts, @Nullable Instant nextAttemptAt,
		List<ErasureItem> items) {
}
