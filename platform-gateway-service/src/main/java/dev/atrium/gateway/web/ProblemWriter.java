package dev.atrium.gateway.web;

import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;

/**
 * Answers with a problem where no controller is reached, so that {@link ProblemAdvice}
 * has no say.
 */
@Component
class ProblemWriter {

	private final ServerResponse.Context codecs;

	ProblemWriter(ServerCodecConfigurer configurer) {
		this.codecs = new Codecs(configurer.getWriters());
	}

	Mono<Void> write(ErrorResponseException problem, ServerWebExchange exchange) {
		return ServerResponse.status(problem.getStatusCode())
			.headers((headers) -> headers.putAll(problem.getHeaders()))
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyValue(problem.getBody())
			.flatMap((response) -> response.writeTo(exchange, this.codecs));
	}

	/** How bodies are written. */
	private record Codecs(List<HttpMessageWriter<?>> messageWriters) implements ServerResponse.Context {

		@Override
		public List<ViewResolver> viewResolvers() {
			return List.of();
		}

	}

}
