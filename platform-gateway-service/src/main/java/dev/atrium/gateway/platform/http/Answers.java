package dev.atrium.gateway.platform.http;

import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.codec.DecodingException;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.ResponseSpec;

/**
 * Reads the bodies of providers' answers. One that lacks what it must have fails, so that
 * no half-known room or recording goes further.
 */
public final class Answers {

	/** A page of a list; Spring's 256 kB do not hold a hundred sessions of a crowd. */
	private static final int LARGEST = 16 * 1024 * 1024;

	private Answers() {
	}

	/** Lets a client read answers of the size that providers' lists have. */
	public static WebClient.Builder readLargeAnswers(WebClient.Builder http) {
		return http.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(LARGEST));
	}

	/** The body of an answer that must have one. */
	public static <T> Mono<T> body(ResponseSpec answer, Class<T> type) {
		return answer.bodyToMono(type).switchIfEmpty(missing());
	}

	/** The body of an answer that must have one. */
	public static <T> Mono<T> body(ResponseSpec answer, ParameterizedTypeReference<T> type) {
		return answer.bodyToMono(type).switchIfEmpty(missing());
	}

	private static <T> Mono<T> missing() {
		return Mono.error(() -> new DecodingException("The answer has no body"));
	}

}
