package dev.atrium.gateway.platform.daily.payload;

import org.jspecify.annotations.Nullable;

/** Body of an error. */
public record DailyError(@Nullable String error, @Nullable String info) {
}
