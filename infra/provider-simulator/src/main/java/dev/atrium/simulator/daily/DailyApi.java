package dev.atrium.simulator.daily;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Daily's API as a whole. Like Daily it looks for the endpoint first and at the key only
 * then: what does not exist is a 404 even without a key, and a wrong method too.
 */
@Configuration(proxyBeanMethods = false)
class DailyApi {

	@Bean
	RouterFunction<ServerResponse> dailyRoutes(List<DailyEndpoints> endpoints, DailyGate gate) {
		RouterFunctions.Builder known = RouterFunctions.route();
		endpoints.forEach((part) -> known.add(part.routes()));
		RouterFunction<ServerResponse> unknown = RouterFunctions.route(RequestPredicates.all(),
				(_) -> DailyError.noSuchEndpoint().toResponse());
		return RouterFunctions.nest(RequestPredicates.path("/daily/v1"), known.filter(gate).build().and(unknown));
	}

}
