package dev.atrium.gateway.platform;

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
	 */
	record Configured(VideoPlatform platform) implements PlatformRegistration {

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
