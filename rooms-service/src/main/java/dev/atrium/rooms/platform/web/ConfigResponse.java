package dev.atrium.rooms.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.platform.PlatformState;

/**
 * What this deployment can do.
 *
 * @param zulipEnabled as Reflector's frontend asks; there is no Zulip here
 * @param emailEnabled as Reflector's frontend asks; no e-mail is sent here
 */
@Schema(name = "Config")
record ConfigResponse(
		@Schema(description = "Whether rooms can post to Zulip; never", example = "false") boolean zulipEnabled,
		@Schema(description = "Whether e-mail is sent; never", example = "false") boolean emailEnabled,
		@Schema(description = "Where rooms without a platform of their own hold their meetings",
				example = "daily") String defaultPlatform,
		@Schema(description = "The platforms that meetings can be held at, by name; null: not known at the moment") @Nullable List<Platform> platforms) {

	static ConfigResponse of(String defaultPlatform, List<PlatformState> platforms) {
		return new ConfigResponse(false, false, defaultPlatform,
				platforms.stream().map(Platform::of).sorted(Comparator.comparing(Platform::name)).toList());
	}

	static ConfigResponse withoutPlatforms(String defaultPlatform) {
		return new ConfigResponse(false, false, defaultPlatform, null);
	}

	/** A provider. */
	@Schema(name = "Platform")
	record Platform(@Schema(example = "daily") String name,
			@Schema(description = "What a room's region may be; empty: it has no say",
					example = "[\"eu-central-1\", \"us-east-1\"]") List<String> regions) {

		static Platform of(PlatformState state) {
			return new Platform(state.name(), List.copyOf(new TreeSet<>(state.regions())));
		}

	}

}
