package dev.atrium.gateway.web;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import dev.atrium.gateway.meeting.Meeting;
import dev.atrium.gateway.platform.PlatformException;

/**
 * What can go wrong at the internal interface, as RFC 9457 problems.
 */
final class Problems {

	private static final String TYPE = "urn:atrium:problem:";

	private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

	private Problems() {
	}

	static ErrorResponseException unauthorized() {
		ErrorResponseException problem = problem(HttpStatus.UNAUTHORIZED, "unauthorized", "Unauthorized",
				"Show the gateway's bearer token");
		problem.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		return problem;
	}

	static ErrorResponseException unknownMeeting(UUID meetingId) {
		return problem(HttpStatus.NOT_FOUND, "meeting-not-found", "Meeting not found",
				"Meeting " + meetingId + " is not known");
	}

	static ErrorResponseException notOpen(Meeting meeting) {
		return problem(HttpStatus.CONFLICT, "meeting-not-open", "Meeting not open",
				"Meeting " + meeting.plan().meetingId() + " is " + meeting.status() + ", it cannot be joined");
	}

	static ErrorResponseException tokensNotSupported(String platform) {
		return problem(HttpStatus.CONFLICT, "tokens-not-supported", "Tokens not supported",
				"Meetings at " + platform + " are joined without tokens");
	}

	static ErrorResponseException presenceNotSupported(String platform) {
		return problem(HttpStatus.CONFLICT, "presence-not-supported", "Presence not supported",
				platform + " does not tell who is in its rooms");
	}

	static ErrorResponseException withoutRoom(Meeting meeting) {
		return problem(HttpStatus.CONFLICT, "meeting-without-room", "Meeting without a room",
				"Meeting " + meeting.plan().meetingId() + " is " + meeting.status() + ", it has no room");
	}

	static ErrorResponseException recordingNotFound(PlatformException.NotFound failure) {
		return problem(HttpStatus.NOT_FOUND, "recording-not-found", "Recording not found", failure.detail());
	}

	/** A provider's failure, for whoever needed the provider. */
	static ErrorResponseException of(PlatformException failure) {
		return switch (failure) {
			case PlatformException.NotConfigured _ ->
				problem(HttpStatus.CONFLICT, "platform-not-configured", "Platform not configured", failure.detail());
			case PlatformException.Unauthorized _, PlatformException.Rejected _, PlatformException.NotFound _ ->
				problem(HttpStatus.BAD_GATEWAY, "provider-refused", "Provider refused", failure.detail());
			case PlatformException.Unavailable unavailable -> unavailable(unavailable);
		};
	}

	private static ErrorResponseException unavailable(PlatformException.Unavailable failure) {
		ErrorResponseException problem = problem(HttpStatus.SERVICE_UNAVAILABLE, "provider-unavailable",
				"Provider unavailable", failure.detail());
		long seconds = failure.retryAfter().orElse(ASK_AGAIN).toSeconds();
		problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
		return problem;
	}

	private static ErrorResponseException problem(HttpStatus status, String type, String title, String detail) {
		ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
		body.setType(URI.create(TYPE + type));
		body.setTitle(title);
		return new ErrorResponseException(status, body, null);
	}

}
