package dev.atrium.recordings.web;

import java.net.URI;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import dev.atrium.recordings.recording.Recording;

/**
 * The problems (RFC 9457) that this service answers with.
 */
final class Problems {

	static final URI UNAUTHORIZED = type("unauthorized");

	static final URI INVALID_REQUEST = type("invalid-request");

	private static final URI RECORDING_NOT_FOUND = type("recording-not-found");

	private static final URI FILE_NOT_READY = type("recording-file-not-ready");

	private static final URI RECORDING_ERASED = type("recording-erased");

	private static final URI ERASURE_NOT_FOUND = type("erasure-not-found");

	private static final URI WRONG_STATUS = type("recording-wrong-status");

	private Problems() {
	}

	static ErrorResponseException recordingNotFound(UUID id) {
		return problem(HttpStatus.NOT_FOUND, RECORDING_NOT_FOUND, "No recording has the id " + id);
	}

	static ErrorResponseException fileNotReady(UUID id) {
		return problem(HttpStatus.NOT_FOUND, FILE_NOT_READY, "Recording %s does not have this file yet".formatted(id));
	}

	static ErrorResponseException recordingErased(UUID id) {
		return problem(HttpStatus.GONE, RECORDING_ERASED, "Recording %s was erased, or is being erased".formatted(id));
	}

	static ErrorResponseException erasureNotFound(UUID id) {
		return problem(HttpStatus.NOT_FOUND, ERASURE_NOT_FOUND, "Nobody has asked to erase recording " + id);
	}

	static ErrorResponseException wrongStatus(Recording recording, String rule) {
		return problem(HttpStatus.CONFLICT, WRONG_STATUS,
				"Recording %s is %s: %s".formatted(recording.id(), recording.status().wireName(), rule));
	}

	private static URI type(String name) {
		return URI.create("urn:atrium:problem:" + name);
	}

	private static ErrorResponseException problem(HttpStatus status, URI type, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(type);
		return new ErrorResponseException(status, problem, null);
	}

}
