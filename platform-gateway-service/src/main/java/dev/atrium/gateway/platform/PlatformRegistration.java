package dev.atrium.gateway.platform;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A provider that this code knows; each provider's package contributes one as a bean.
 */
public sealed interface PlatformRegistration {

	/** The provider's name. */
	String name();

	/**
	 * It has what it needs.
	 *
	 * @param platform the provider
	 * @param extras implementations of what it can do beyond that
	 */
	record Configured(VideoPlatform platform, List<Object> extras) implements PlatformRegistration {

		/** It can do what every provider can, and what else the object implements. */
		public Configured(VideoPlatform platform) {
			this(platform, List.of());
		}

		/**
		 * What only some providers can do.
		 * @param <C> the capability
		 * @return empty if this one cannot do it
		 */
		public <C> Optional<C> capability(Class<C> capability) {
			return Stream.concat(Stream.of(platform), extras.stream())
				.filter(capability::isInstance)
				.map(capability::cast)
				.findFirst();
		}

		@Override
		public String name() {
			return platform.name();
		}

	}

	/**
	 * It cannot be used in this deployment.
	 *
	 * @param name the provider
	 * @param missing the setting to add, for the operator
	 */
	record Unconfigured(String name, String missing) implements PlatformRegistration {
	}

}
