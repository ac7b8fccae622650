package dev.atrium.gateway.platform.whereby;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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

	private final List<Secret> sentSecrets;

	/**
	 * Creates the reader.
	 * @param sentSecrets parts of our requests, so that an answer might quote them
	 */
	WherebyErrors(Secret... sentSecrets) {
		this.sentSecrets = Stream.of(sentSecrets).filter(Secret::isPresent).toList();
	}

	Mono<PlatformException> read(ClientResponse response) {
		return response.bodyToMono(WherebyError.class)
			.onErrorReturn(UNREADABLE)
			.defaultIfEmpty(UNREADABLE)
			.map((error) -> ErrorAnswers.translate(WherebyPlatform.DISPLAY_NAME, response, words(error)));
	}

	private String words(WherebyError error) {
		String words = (error.message() != null) ? error.message() : Objects.requireNonNullElse(error.error(), "");
		for (Secret secret : this.sentSecrets) {
			words = words.replace(secret.value(), secret.toString());
		}
		return words;
	}

}
