package dev.atrium.rooms.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.problem.InvalidField;
import dev.atrium.rooms.problem.Problem;
import dev.atrium.rooms.problem.ProblemType;

/**
 * What speaks against holding a room's meetings where it wants them.
 */
final class PlatformObjections {

	private static final String PLATFORM = "platform";

	private static final String FALLBACK = "fallback_platform";

	private final Map<String, PlatformState> states;

	PlatformObjections(List<PlatformState> states) {
		this.states = states.stream()
			.collect(Collectors.toMap(PlatformState::name, Function.identity(), (one, other) -> one, TreeMap::new));
	}

	/**
	 * The problem to tell the caller, if there is one.
	 * @param hostedAt the provider that the meetings come to, named by the room or not
	 */
	Optional<Problem> to(PlatformWish wish, String hostedAt) {
		List<InvalidField> invalid = Stream
			.of(unknown(PLATFORM, wish.platform()), unknown(FALLBACK, wish.fallback()), same(hostedAt, wish.fallback()),
					withoutRegion(hostedAt, wish.region()), withoutRegion(wish.fallback(), wish.region()))
			.flatMap(Optional::stream)
			.toList();
		return invalid.isEmpty() ? notConfigured(wish) : Optional.of(Problem.of(invalid));
	}

	private Optional<InvalidField> unknown(String field, @Nullable String platform) {
		return (platform == null || this.states.containsKey(platform)) ? Optional.empty() : Optional
			.of(new InvalidField(field, "enum", "must be one of " + words(this.states.keySet().stream())));
	}

	private static Optional<InvalidField> same(String hostedAt, @Nullable String fallback) {
		return hostedAt.equals(fallback)
				? Optional.of(new InvalidField(FALLBACK, "different", "must differ from the platform, " + hostedAt))
				: Optional.empty();
	}

	private Optional<InvalidField> withoutRegion(@Nullable String platform, @Nullable String region) {
		PlatformState state = (platform != null) ? this.states.get(platform) : null;
		if (state == null || region == null || state.regions().contains(region)) {
			return Optional.empty();
		}
		String rule = state.regions().isEmpty() ? "must be null: %s lets nobody choose".formatted(platform)
				: "must be one that %s has: %s".formatted(platform, words(state.regions().stream()));
		return Optional.of(new InvalidField("region", "supported", rule));
	}

	private Optional<Problem> notConfigured(PlatformWish wish) {
		return Stream.of(Optional.ofNullable(wish.platform()), Optional.ofNullable(wish.fallback()))
			.flatMap(Optional::stream)
			.filter((platform) -> !isConfigured(platform))
			.findFirst()
			.map((platform) -> ProblemType.PLATFORM_NOT_CONFIGURED
				.because("Platform %s is not configured in this deployment".formatted(platform)));
	}

	private boolean isConfigured(String platform) {
		PlatformState state = this.states.get(platform);
		return state == null || state.configured();
	}

	private static String words(Stream<String> names) {
		return names.sorted().collect(Collectors.joining(", "));
	}

}
