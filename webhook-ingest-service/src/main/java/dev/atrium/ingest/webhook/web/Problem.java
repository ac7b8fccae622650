package dev.atrium.ingest.webhook.web;

import java.net.URI;

import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.http.HttpStatus;

/**
 * Why a callback was not kept, as RFC 9457 writes it.
 */
@Schema(name = "Problem")
record Problem(URI type, String title, int status, String detail) {

	private static final URI REFUSED = URI.create("urn:atrium:problem:callback-refused");

	private static final URI UNAVAILABLE = URI.create("urn:atrium:problem:callbacks-unavailable");

	private static final URI WRONG_METHOD = URI.create("urn:atrium:problem:wrong-method");

	static Problem of(Outcome outcome) {
		return of((outcome.status() == HttpStatus.SERVICE_UNAVAILABLE) ? UNAVAILABLE : REFUSED, outcome.status(),
				outcome.detail());
	}

	static Problem wrongMethod() {
		return of(WRONG_METHOD, HttpStatus.METHOD_NOT_ALLOWED, "Callbacks are posted.");
	}

	private static Problem of(URI type, HttpStatus status, String detail) {
		return new Problem(type, status.getReasonPhrase(), status.value(), detail);
	}

}
