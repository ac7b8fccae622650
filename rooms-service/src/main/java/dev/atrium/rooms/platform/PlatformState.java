package dev.atrium.rooms.platform;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A provider as the gateway knows it.
 *
 * @param name such as {@code daily}
 * @param configured whether the deployment has its keys
 * @param regions where it can be told to carry the media; empty where it cannot
 * @param capabilities what it can do that others may not, such as
 * {@link #RECORDING_START}
 */
public record PlatformState(String name, boolean configured, Set<String> regions, Set<String> capabilities) {

	/** A server can start its recordings. */
	public static final String RECORDING_START = "recording_start";

	/** A provider of which the gateway may say less. */
	public PlatformState(String name, boolean configured, @Nullable Set<String> regions,
			@Nullable Set<String> capabilities) {
		this.name = name;
		this.configured = configured;
		this.regions = (regions != null) ? Set.copyOf(regions) : Set.of();
		this.capabilities = (capabilities != null) ? Set.copyOf(capabilities) : Set.of();
	}

}
