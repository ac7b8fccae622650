package dev.atrium.gateway.platform;

import java.util.Set;

/**
 * Providers that can be told where in the world to carry a meeting's media.
 */
public interface RegionChoice {

	/** The regions to choose from, in the provider's own words. */
	Set<String> regions();

}
