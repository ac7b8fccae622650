package dev.atrium.simulator.whereby.meeting;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import dev.atrium.simulator.whereby.WherebyEndpoints;
import dev.atrium.simulator.whereby.WherebyError;

/**
 * A room's theme: taken and not shown anywhere.
 */
@Component
class ThemeEndpoints implements WherebyEndpoints {

	private final WherebyMeetings meetings;

	ThemeEndpoints(WherebyMeetings meetings) {
		this.meetings = meetings;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.PUT("/rooms/{name}/theme/tokens", this::accept)
			.PUT("/rooms/{name}/theme/logo", this::accept)
			.PUT("/rooms/{name}/theme/room-background", this::accept)
			.PUT("/rooms/{name}/theme/room-knock-page-background", this::accept)
			.build();
	}

	private Mono<ServerResponse> accept(ServerRequest request) {
		if (this.meetings.inRoom(request.pathVariable("name")).isEmpty()) {
			throw WherebyError.notFound("Room not found");
		}
		return request.bodyToFlux(DataBuffer.class)
			.doOnNext(DataBufferUtils::release)
			.then(ServerResponse.noContent().build());
	}

}
