package dev.atrium.simulator.daily;

import com.fasterxml.jackson.annotation.JsonProperty;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * The domain itself.
 */
@Component
class DomainEndpoints implements DailyEndpoints {

	private final DailyProperties properties;

	DomainEndpoints(DailyProperties properties) {
		this.properties = properties;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route().GET("/", this::get).build();
	}

	private Mono<ServerResponse> get(ServerRequest request) {
		return ServerResponse.ok().bodyValue(new Domain(this.properties.subdomain()));
	}

	/**
	 * The domain as Daily shows it.
	 */
	private record Domain(@JsonProperty("domain_name") String domainName) {
	}

}
