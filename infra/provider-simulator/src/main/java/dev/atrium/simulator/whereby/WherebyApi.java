package dev.atrium.simulator.whereby;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Whereby's API as a whole. Like Whereby it looks at the key first and for the endpoint
 * only then: what does not exist is a 401 without a key.
 */
@Configuration(proxyBeanMethods = false)
class WherebyApi {

	@Bean
	RouterFunction<ServerResponse> wherebyRoutes(List<WherebyEndpoints> endpoints, WherebyGate gate) {
		RouterFunctions.Builder all = RouterFunctions.route();
		endpoints.forEach((part) -> all.add(part.routes()));
		all.route(RequestPredicates.all(), (_) -> Mono.error(() -> WherebyError.notFound("Not found")));
		return RouterFunctions.nest(RequestPredicates.path("/whereby/v1"), all.filter(gate).build());
	}

}
