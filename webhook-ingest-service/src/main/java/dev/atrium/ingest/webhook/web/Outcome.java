package dev.atrium.ingest.webhook.web;

import org.springframework.http.HttpStatus;

import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.REQUEST_TIMEOUT;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

/**
 * What became of a request: the one vocabulary of answers, log lines and metrics. Every
 * request has exactly one outcome, so that per platform
 *
 * <pre>
 * received = accepted + probe + rejected{reason} + too_large + unavailable{reason}
 * </pre>
 */
enum Outcome {

	/** Verified and kept. */
	ACCEPTED(OK, "accepted", Outcome.NO_REASON, "kept"),
	/** The platform asked whether we are here. */
	PROBE(OK, "probe", Outcome.NO_REASON, "nothing to keep"),
	/** Not signed. */
	SIGNATURE_MISSING(UNAUTHORIZED, "rejected", "signature_missing", "The signature or its timestamp is missing."),
	/** Signed in a way nobody can read. */
	SIGNATURE_MALFORMED(UNAUTHORIZED, "rejected", "signature_malformed", "The signature's timestamp cannot be read."),
	/** Signed by somebody else, or changed on the way. */
	SIGNATURE_WRONG(UNAUTHORIZED, "rejected", "signature_wrong", "The signature does not fit the body."),
	/** Genuine, but sent again too late, or our clock is off. */
	SIGNATURE_STALE(UNAUTHORIZED, "rejected", "signature_stale", "The signature is too old, or from the future."),
	/** The sender went away, or sent its body too slowly. */
	BODY_INCOMPLETE(REQUEST_TIMEOUT, "rejected", "body_incomplete", "The body did not arrive in time."),
	/** More than a callback can have. */
	TOO_LARGE(CONTENT_TOO_LARGE, "too_large", Outcome.NO_REASON, "The body is larger than any callback."),
	/** We lack the secret: our fault, not the sender's, who may try again. */
	SECRET_NOT_SET(SERVICE_UNAVAILABLE, "unavailable", "secret_not_set", "This platform is not set up here."),
	/** As much is in flight as memory is set aside for. */
	OVERLOADED(SERVICE_UNAVAILABLE, "unavailable", "overloaded", "Too many callbacks at once; try again."),
	/** The broker did not confirm in time. */
	NOT_KEPT(SERVICE_UNAVAILABLE, "unavailable", "broker", "The callback could not be kept; try again.");

	static final String NO_REASON = "none";

	private final HttpStatus status;

	private final String kind;

	private final String reason;

	private final String detail;

	Outcome(HttpStatus status, String kind, String reason, String detail) {
		this.status = status;
		this.kind = kind;
		this.reason = reason;
		this.detail = detail;
	}

	/** The answer's status. */
	HttpStatus status() {
		return this.status;
	}

	/** The metric's {@code outcome}. */
	String kind() {
		return this.kind;
	}

	/** The metric's {@code reason}. */
	String reason() {
		return this.reason;
	}

	/** In words, for the answer and the log. */
	String detail() {
		return this.detail;
	}

}
