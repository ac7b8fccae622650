package dev.atrium.recordings.download;

import java.util.function.Function;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * Where a file's bytes come from: something that answers as HTTP does, ranges and entity
 * tags included.
 */
@FunctionalInterface
public interface MediaSource {

	/**
	 * Asks for the file, or for its rest.
	 * @param wish the headers to ask with, such as {@code Range} and {@code If-Range}
	 * @param use takes the answer, which is open until this has ended
	 * @return ends with {@code use}; fails with
	 * {@link dev.atrium.recordings.recording.StepFailure} where there is no answer
	 */
	Mono<Void> ask(HttpHeaders wish, Function<ClientResponse, Mono<Void>> use);

}
