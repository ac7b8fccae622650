package dev.atrium.gateway.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import dev.atrium.gateway.platform.PlatformRegistration.Configured;
import dev.atrium.gateway.platform.PlatformRegistration.Unconfigured;

/**
 * The providers by name.
 */
@Component
public class VideoPlatforms {

	private static final Logger log = LoggerFactory.getLogger(VideoPlatforms.class);

	private final Map<String, PlatformRegistration> byName;

	VideoPlatforms(List<PlatformRegistration> registrations) {
		this.byName = registrations.stream()
			.collect(Collectors.toMap(PlatformRegistration::name, Function.identity(), VideoPlatforms::reportClash,
					TreeMap::new));
		this.byName.values().forEach(VideoPlatforms::report);
	}

	/** Every provider that this code knows, configured or not. */
	public List<PlatformRegistration> all() {
		return List.copyOf(this.byName.values());
	}

	/** Whether meetings can be held there. */
	public boolean isConfigured(String name) {
		return this.byName.get(name) instanceof Configured;
	}

	/**
	 * The provider with that name.
	 * @throws PlatformException.NotConfigured if it is unknown or lacks its key
	 */
	public VideoPlatform get(String name) {
		return switch (this.byName.get(name)) {
			case Configured configured -> configured.platform();
			case Unconfigured unconfigured -> throw new PlatformException.NotConfigured(unconfigured.name());
			case null -> throw new PlatformException.NotConfigured(name);
		};
	}

	/**
	 * What only some providers can do.
	 * @param <C> the capability
	 * @return empty if the provider is not configured or cannot do it
	 */
	public <C> Optional<C> capability(String name, Class<C> capability) {
		return (this.byName.get(name) instanceof Configured configured) ? configured.capability(capability)
				: Optional.empty();
	}

	private static PlatformRegistration reportClash(PlatformRegistration one, PlatformRegistration other) {
		throw new IllegalStateException("Two platforms are named " + one.name() + ": " + one + ", " + other);
	}

	private static void report(PlatformRegistration registration) {
		switch (registration) {
			case Configured configured -> log.info("Platform {} is configured", configured.name());
			case Unconfigured(String name, String missing) ->
				log.info("Platform {} is not configured: set {} to use it", name, missing);
		}
	}

}
