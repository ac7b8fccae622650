package dev.atrium.gateway.platform.whereby;

import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.ClientResponse;

import dev.atrium.gateway.platform.PlatformException;
import dev.atrium.gateway.platform.http.ErrorAnswers;
import dev.atrium.gateway.platform.http.Secret;
import dev.atrium.gateway.platform.whereby.payload.WherebyError;

/**
 * Reads Whereby's errors. Few of their bodies are documented, so none is relied upon.
 */
final class WherebyErrors {

	private static final WherebyError UNREADABLE = new WherebyError("", "");

	private final Secret sentSecret;

	/**
	 * Creates the reader.
	 * @param sentSecret part of our requests, so that an answer might quote it
	 */
	WherebyErrors(Secret sentSecret) {
		this.sentSecret = sentSecret;
	}

	Mono<PlatformException> read(ClientResponse response) {
		return response.bodyToMono(WherebyError.class)
			.onErrorReturn(UNREADABLE)
			.defaultIfEmpty(UNREADABLE)
			.map((error) -> ErrorAnswers.translate(WherebyPlatform.DISPLAY_NAME, response, words(error)));
	}

	private String words(WherebyError error) {
		String words = (error.message() != null) ? error.message() : String.valueOf(error.error());
		return this.sentSecret.isPresent() ? words.replace(this.sentSecret.value(), this.sentSecret.toString()) : words;
	}

}
