package dev.atrium.rooms.platform;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A provider as the gateway knows it.
 *
 * @param name such as {@code daily}
 * @param configured whether the deployment has its keys
 * @param regions where it can be told to carry the media; empty where it cannot
 */
public record PlatformState(String name, boolean configured, Set<String> regions) {

	public PlatformState(String name, boolean configured, @Nullable Set<String> regions) {
		this.name = name;
		this.configured = configured;
		this.regions = (regions != null) ? Set.copyOf(regions) : Set.of();
	}

}
