package dev.atrium.simulator.daily.room;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.atrium.simulator.room.Platform;
import dev.atrium.simulator.room.RoomKey;

/**
 * What Daily knows of a room.
 *
 * @param id Daily's id of it
 * @param name its name, case-sensitive
 * @param privacy public or private
 * @param createdAt when it was created
 * @param config the properties that differ from their defaults
 */
public record DailyRoom(String id, String name, String privacy, Instant createdAt, ObjectNode config) {

	private static final String OWN_BUCKET = "daily-meeting-recordings";

	/**
	 * Names the room across platforms.
	 */
	public RoomKey key() {
		return key(this.name);
	}

	/**
	 * When nobody can join any more, null for never.
	 */
	public @Nullable Instant expiresAt() {
		JsonNode exp = this.config.path("exp");
		return exp.isNumber() ? Instant.ofEpochSecond(exp.asLong()) : null;
	}

	/**
	 * When somebody who joins now is put out, null for never.
	 */
	public @Nullable Instant ejectsAt() {
		return this.config.path("eject_at_room_exp").asBoolean(false) ? expiresAt() : null;
	}

	/**
	 * The types of recording that may be started, given as one, as a list, or
	 * comma-separated.
	 */
	public Set<String> recordingTypes() {
		JsonNode types = this.config.path("enable_recording");
		Stream<String> given = types.isArray() ? types.valueStream().map(JsonNode::asString)
				: Stream.of(types.asString("").split(","));
		return given.map(String::strip).filter((type) -> !type.isEmpty()).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Whether recordings go to a bucket of the customer's.
	 */
	public boolean hasOwnBucket() {
		return this.config.hasNonNull("recordings_bucket");
	}

	/**
	 * The bucket recordings go to.
	 */
	public String bucket() {
		return this.config.path("recordings_bucket").path("bucket_name").asString(OWN_BUCKET);
	}

	/**
	 * Where the bucket is.
	 */
	public String bucketRegion() {
		return this.config.path("recordings_bucket").path("bucket_region").asString("us-west-2");
	}

	/**
	 * Whether access links may point into the bucket.
	 */
	public boolean allowsApiAccess() {
		return !hasOwnBucket() || this.config.path("recordings_bucket").path("allow_api_access").asBoolean(false);
	}

	/**
	 * The pattern of recordings' keys, if the room has one of its own.
	 */
	public Optional<String> recordingsTemplate() {
		return Optional.of(this.config.path("recordings_template").asString("")).filter((text) -> !text.isEmpty());
	}

	static RoomKey key(String name) {
		return new RoomKey(Platform.DAILY, name);
	}

}
