package dev.atrium.simulator.whereby;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * A part of Whereby's API.
 */
public interface WherebyEndpoints {

	/**
	 * Its routes, without the API's prefix. A {@link WherebyError} becomes Whereby's
	 * error body.
	 */
	RouterFunction<ServerResponse> routes();

}
