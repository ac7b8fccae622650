package dev.atrium.rooms.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.platform.Gateway.PlatformState;
import dev.atrium.rooms.problem.InvalidField;
import dev.atrium.rooms.problem.Problem;
import dev.atrium.rooms.problem.ProblemType;

/**
 * The providers of this deployment. The gateway knows them; what it says is believed for
 * a while.
 */
@Component
public class Platforms {

	private static final Logger log = LoggerFactory.getLogger(Platforms.class);

	private static final Duration SILENCE = Duration.ofSeconds(1);

	private final Mono<List<PlatformState>> known;

	Platforms(Gateway gateway, GatewayProperties properties) {
		this.known = gateway.platforms().cache((states) -> properties.platformsFor(), (ex) -> SILENCE, () -> SILENCE);
	}

	/**
	 * Fails with a {@link Problem} for a platform that does not exist or that nobody set
	 * up. While the gateway cannot be asked every name passes: the request for a meeting
	 * will tell.
	 */
	public Mono<Void> requireConfigured(String platform) {
		return this.known.onErrorResume(GatewayUnavailable.class, (ex) -> {
			log.warn("Platform {} accepted unchecked, the gateway does not answer: {}", platform, ex.getMessage());
			return Mono.empty();
		}).flatMap((states) -> Mono.justOrEmpty(objection(platform, states))).flatMap(Mono::error);
	}

	private static Optional<Problem> objection(String platform, List<PlatformState> states) {
		List<PlatformState> named = states.stream().filter((state) -> state.name().equals(platform)).toList();
		if (named.isEmpty()) {
			String names = String.join(", ", states.stream().map(PlatformState::name).toList());
			return Optional.of(Problem.of(List.of(new InvalidField("platform", "enum", "must be one of " + names))));
		}
		return named.getFirst().configured() ? Optional.empty() : Optional.of(ProblemType.PLATFORM_NOT_CONFIGURED
			.because("Platform %s is not configured in this deployment".formatted(platform)));
	}

}
