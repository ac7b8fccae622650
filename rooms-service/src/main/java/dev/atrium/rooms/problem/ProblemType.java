package dev.atrium.rooms.problem;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.http.HttpStatus;

/**
 * Every kind of problem this service answers with; its URI never changes, its title is
 * for people.
 */
public enum ProblemType {

	/** The body is no JSON. */
	MALFORMED_JSON(HttpStatus.BAD_REQUEST, "Malformed JSON"),
	/** One or more fields break a rule; {@code errors} lists them. */
	INVALID_FIELDS(HttpStatus.UNPROCESSABLE_CONTENT, "Invalid fields"),
	/** The same {@code Idempotency-Key} came with another request before. */
	IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The Idempotency-Key was used for another request"),
	/** The room is not any more as {@code If-Match} says; read it again. */
	ROOM_HAS_CHANGED(HttpStatus.PRECONDITION_FAILED, "The room has changed meanwhile"),
	/** The caller has had too many meetings made in the room; see {@code Retry-After}. */
	TOO_MANY_MEETINGS(HttpStatus.TOO_MANY_REQUESTS, "Too many meetings were created in this room"),
	/** No room of that name or id. */
	ROOM_NOT_FOUND(HttpStatus.NOT_FOUND, "Room not found"),
	/** Another room has that name. */
	ROOM_NAME_NOT_UNIQUE(HttpStatus.BAD_REQUEST, "Room name is not unique"),
	/** No meeting of that id, or not in that room. */
	MEETING_NOT_FOUND(HttpStatus.NOT_FOUND, "Meeting not found"),
	/** Nobody can join: not created yet, ended or failed. */
	MEETING_NOT_ACTIVE(HttpStatus.BAD_REQUEST, "Meeting is not active"),
	/** The meeting's window is over. */
	MEETING_HAS_ENDED(HttpStatus.BAD_REQUEST, "Meeting has ended"),
	/** The meeting is not one that its provider records in the cloud. */
	RECORDING_NOT_CLOUD(HttpStatus.CONFLICT, "The meeting is not recorded in the cloud"),
	/** The provider starts its recordings without being asked. */
	RECORDING_START_NOT_SUPPORTED(HttpStatus.CONFLICT, "The platform starts recordings by itself"),
	/** No recording of that id, or of no room. */
	RECORDING_NOT_FOUND(HttpStatus.NOT_FOUND, "Recording not found"),
	/** It was erased, or is being erased: nothing brings it back. */
	RECORDING_ERASED(HttpStatus.CONFLICT, "Recording is erased"),
	/** The room has no calendar, or it is switched off. */
	ICS_NOT_CONFIGURED(HttpStatus.BAD_REQUEST, "ICS not configured for this room"),
	/** The room has no webhook. */
	WEBHOOK_NOT_SET(HttpStatus.CONFLICT, "No webhook URL configured"),
	/** Nothing is sent to the webhook until its owner resumes it. */
	WEBHOOK_PAUSED(HttpStatus.CONFLICT, "The webhook is paused; resume it first"),
	/** No delivery of that id, or not of that room. */
	DELIVERY_NOT_FOUND(HttpStatus.NOT_FOUND, "Delivery not found"),
	/** The deployment has no key to encrypt the secrets of webhooks with. */
	WEBHOOKS_NOT_AVAILABLE(HttpStatus.CONFLICT, "This deployment has no WEBHOOK_ENCRYPTION_KEY"),
	/** The caller is not known, or shows credentials that are no good. */
	NOT_AUTHENTICATED(HttpStatus.UNAUTHORIZED, "Not authenticated"),
	/** Credentials cannot be checked at the moment; worth another try. */
	IDENTITY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Credentials cannot be checked at the moment"),
	/** In open mode: the request names a host that is not this machine. */
	HOST_NOT_LOCAL(HttpStatus.FORBIDDEN,
			"AUTH_MODE=open answers under localhost and loopback addresses only; AUTH_OPEN_BEYOND_LOOPBACK=true lifts that"),
	/** The user has no API key of that id. */
	API_KEY_NOT_FOUND(HttpStatus.NOT_FOUND, "API key not found"),
	/** The user has as many as anybody may have. */
	TOO_MANY_API_KEYS(HttpStatus.CONFLICT, "Too many API keys; revoke those that are not used"),
	/** Only the owner may do that. */
	NOT_AUTHORIZED(HttpStatus.FORBIDDEN, "Not authorized"),
	/** The deployment has no keys for that provider. */
	PLATFORM_NOT_CONFIGURED(HttpStatus.CONFLICT, "Platform not configured"),
	/** The provider refuses the deployment's keys or plan. */
	PROVIDER_UNAUTHORIZED(HttpStatus.BAD_GATEWAY, "Provider refused our credentials"),
	/** The provider refuses this very request. */
	PROVIDER_REJECTED(HttpStatus.BAD_GATEWAY, "Provider rejected the request"),
	/** The provider, or the way to it, is down; worth another try. */
	PROVIDER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Provider unavailable"),
	/** Ours; the log has it under the same trace id. */
	INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error");

	private final HttpStatus status;

	private final String title;

	private final URI uri;

	ProblemType(HttpStatus status, String title) {
		this.status = status;
		this.title = title;
		this.uri = URI.create("urn:atrium:problem:" + word());
	}

	/** What identifies this kind of problem to programs. */
	public URI uri() {
		return this.uri;
	}

	/** A problem of this kind whose title says it all. */
	public Problem asProblem() {
		return new Problem(this, this.title);
	}

	/**
	 * A problem of this kind.
	 * @param detail what went wrong this time, in words that a user may read
	 */
	public Problem because(String detail) {
		return new Problem(this, detail);
	}

	/** The status that it is answered with. */
	public int httpStatus() {
		return this.status.value();
	}

	/** What it is, for people. */
	public String title() {
		return this.title;
	}

	/** What it is, for programs: the last part of its URI. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** What such a problem may look like, for the API's description. */
	public Map<String, Object> example() {
		Map<String, Object> example = new LinkedHashMap<>();
		example.put("type", this.uri.toString());
		example.put("title", this.title);
		example.put("status", httpStatus());
		example.put("detail", this.title);
		if (this == INVALID_FIELDS) {
			example.put("errors",
					List.of(Map.of("field", "room_mode", "rule", "enum", "message", "must be one of normal, group")));
		}
		return example;
	}

	HttpStatus status() {
		return this.status;
	}

}
