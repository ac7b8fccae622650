package dev.atrium.simulator.recording;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.atrium.simulator.room.RoomKey;

/**
 * A recording to start.
 *
 * @param room what to record
 * @param kind what it shall consist of
 * @param instanceId tells recordings of one room apart; one at a time per instance
 * @param sessionId the platform's meeting session, if one runs
 * @param startedBy who asked for it
 * @param startedAt when
 * @param target where the files go
 */
public record RecordingOrder(RoomKey room, RecordingKind kind, String instanceId, @Nullable String sessionId,
		String startedBy, Instant startedAt, Target target) {

	/**
	 * Where files go.
	 *
	 * @param bucket the bucket
	 * @param key the object's key; what a track's key starts with
	 * @param customers whether the bucket belongs to the platform's customer
	 */
	public record Target(String bucket, String key, boolean customers) {
	}

}
