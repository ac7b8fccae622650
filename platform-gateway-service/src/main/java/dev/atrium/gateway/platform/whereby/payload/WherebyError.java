package dev.atrium.gateway.platform.whereby.payload;

import org.jspecify.annotations.Nullable;

/** Body of an error. */
public record WherebyError(@Nullable String error, @Nullable String message) {
}
