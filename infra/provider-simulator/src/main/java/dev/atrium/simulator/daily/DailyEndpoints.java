package dev.atrium.simulator.daily;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * A part of Daily's API.
 */
public interface DailyEndpoints {

	/**
	 * Its routes, without the API's prefix. A {@link DailyError} becomes Daily's error
	 * body.
	 */
	RouterFunction<ServerResponse> routes();

}
