package dev.atrium.rooms.problem;

import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;

/**
 * Answers with a problem where no controller has been reached.
 */
@Component
public class ProblemWriter {

	private final ServerResponse.Context context;

	public ProblemWriter(ServerCodecConfigurer codecs) {
		this.context = new WritersOnly(codecs.getWriters());
	}

	/** Writes the problem as the answer. */
	public Mono<Void> write(Problem problem, ServerWebExchange exchange) {
		return ServerResponse.status(problem.getStatusCode())
			.headers((headers) -> headers.addAll(problem.getHeaders()))
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyValue(problem.getBody())
			.flatMap((answer) -> answer.writeTo(exchange, this.context));
	}

	private record WritersOnly(List<HttpMessageWriter<?>> messageWriters) implements ServerResponse.Context {

		@Override
		public List<ViewResolver> viewResolvers() {
			return List.of();
		}

	}

}
