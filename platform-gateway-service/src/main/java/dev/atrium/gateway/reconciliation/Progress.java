package dev.atrium.gateway.reconciliation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far a comparison has come.
 *
 * @param comparedAt when it was last done to its end; absent before the first time
 * @param mark what began before is settled, where the comparison keeps a mark
 */
public record Progress(@Nullable Instant comparedAt, @Nullable Instant mark) {

	static final Progress NONE = new Progress(null, null);

}
