package dev.atrium.rooms.platform;

import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * The providers of this deployment. The gateway knows them; what it says is believed for
 * a while.
 */
@Component
public class Platforms {

	private static final Logger log = LoggerFactory.getLogger(Platforms.class);

	private static final Duration SILENCE = Duration.ofSeconds(1);

	private final PlatformSelection selection;

	private final Mono<List<PlatformState>> known;

	Platforms(PlatformSelection selection, Gateway gateway, GatewayProperties properties) {
		this.selection = selection;
		Duration believed = properties.platformsFor();
		Duration silence = (believed.compareTo(SILENCE) < 0) ? believed : SILENCE;
		this.known = gateway.platforms().cache((states) -> believed, (ex) -> silence, () -> silence);
	}

	/** Those that meetings can be held at; fails with {@link GatewayUnavailable}. */
	public Mono<List<PlatformState>> configured() {
		return this.known.map((states) -> states.stream().filter(PlatformState::configured).toList());
	}

	/**
	 * Whether a provider can do something that others may not; so it is believed to while
	 * the gateway cannot be asked.
	 * @param capability such as {@link PlatformState#RECORDING_START}
	 */
	public Mono<Boolean> can(String platform, String capability) {
		return this.known
			.map((states) -> states.stream()
				.anyMatch((state) -> state.name().equals(platform) && state.capabilities().contains(capability)))
			.onErrorReturn(GatewayUnavailable.class, true);
	}

	/**
	 * Fails with a {@link dev.atrium.rooms.problem.Problem} for a platform that does not
	 * exist, that nobody set up, or that cannot do what is wished. While the gateway
	 * cannot be asked everything passes: the request for a meeting will tell.
	 */
	public Mono<Void> requireUsable(PlatformWish wish) {
		String hostedAt = this.selection.choose(wish.roomId(), wish.platform());
		return this.known.onErrorResume(GatewayUnavailable.class, (ex) -> {
			log.warn("Platform {} accepted unchecked, the gateway does not answer: {}", hostedAt, ex.getMessage());
			return Mono.empty();
		})
			.flatMap((states) -> Mono.justOrEmpty(new PlatformObjections(states).to(wish, hostedAt)))
			.flatMap(Mono::error);
	}

}
