package dev.atrium.rooms.platform;

import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What decides about the provider of a room that leaves it open.
 *
 * @param fallback the provider where nothing else decides
 * @param dailyMigrationEnabled the migration to Daily: {@code null} is no migration,
 * {@code false} is one rolled back, {@code true} is one under way
 * @param dailyMigrationRoomIds the rooms that the migration has reached
 */
@Validated
@ConfigurationProperties("atrium.platform")
record PlatformSelectionProperties(@NotBlank String fallback, @Nullable Boolean dailyMigrationEnabled,
		@DefaultValue Set<UUID> dailyMigrationRoomIds) {
}
