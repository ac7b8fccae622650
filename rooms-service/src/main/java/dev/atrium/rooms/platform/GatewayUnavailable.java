package dev.atrium.rooms.platform;

import org.jspecify.annotations.Nullable;

/**
 * The gateway could not be asked, or not get what was asked for from the provider.
 */
public class GatewayUnavailable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	GatewayUnavailable(@Nullable String message) {
		super(message);
	}

	GatewayUnavailable(Throwable cause) {
		super(cause);
	}

}
