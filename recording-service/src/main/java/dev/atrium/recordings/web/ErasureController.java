package dev.atrium.recordings.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.recordings.erasure.Erasure;
import dev.atrium.recordings.erasure.Erasures;

/**
 * What becomes of recordings that are to go.
 */
@RestController
@RequestMapping("/v1/recordings/{id}/erasure")
class ErasureController {

	private final Erasures erasures;

	ErasureController(Erasures erasures) {
		this.erasures = erasures;
	}

	@GetMapping
	@Operation(summary = "Show what there was of an erased recording, what was removed when, and what is still there")
	Mono<Erasure> get(@PathVariable UUID id) {
		return this.erasures.find(id).switchIfEmpty(Mono.error(() -> Problems.erasureNotFound(id)));
	}

}
