package dev.atrium.rooms.meeting;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where a meeting is in its life.
 */
public enum MeetingStatus {

	/** Stored and asked for; nobody can join yet. */
	@JsonProperty("requested")
	REQUESTED,
	/** The provider's room exists; people can join, nobody has yet. */
	@JsonProperty("created")
	CREATED,
	/** Somebody has been in; people can join. */
	@JsonProperty("active")
	ACTIVE,
	/** Over; nobody can join any more. */
	@JsonProperty("ended")
	ENDED,
	/** There never was a provider's room, and there will be none. */
	@JsonProperty("failed")
	FAILED;

	private static final Map<MeetingStatus, Set<MeetingStatus>> MOVES = Map.ofEntries(
			Map.entry(REQUESTED, Set.of(CREATED, FAILED, ENDED)), Map.entry(CREATED, Set.of(ACTIVE, ENDED)),
			Map.entry(ACTIVE, Set.of(ENDED)), Map.entry(ENDED, Set.of()), Map.entry(FAILED, Set.of()));

	/** Whether a meeting in this state may move to that one. */
	public boolean canBecome(MeetingStatus next) {
		return moves().contains(next);
	}

	/** Whether the meeting is still to be, or going on. */
	public boolean isOpen() {
		return !moves().isEmpty();
	}

	/** Whether people can join. */
	public boolean isJoinable() {
		return this == CREATED || this == ACTIVE;
	}

	private Set<MeetingStatus> moves() {
		return MOVES.getOrDefault(this, Set.of());
	}

}
