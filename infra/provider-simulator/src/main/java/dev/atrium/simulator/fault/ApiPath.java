package dev.atrium.simulator.fault;

import java.util.Arrays;
import java.util.Optional;

import org.springframework.http.server.reactive.ServerHttpRequest;

import dev.atrium.simulator.room.Platform;

/**
 * Tells calls of the platforms' APIs from the rest of the traffic.
 */
public final class ApiPath {

	private ApiPath() {
	}

	/**
	 * The platform whose API is called; empty for anything else.
	 */
	public static Optional<Platform> platformOf(ServerHttpRequest request) {
		String path = request.getPath().value();
		return Arrays.stream(Platform.values())
			.filter((platform) -> path.startsWith("/" + platform.wireName() + "/v1"))
			.findFirst();
	}

}
