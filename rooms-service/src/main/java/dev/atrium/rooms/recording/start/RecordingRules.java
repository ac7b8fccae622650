package dev.atrium.rooms.recording.start;

import java.time.Clock;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.meeting.RecordingType;
import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.platform.PlatformState;
import dev.atrium.rooms.platform.Platforms;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.room.Rooms;

/**
 * Which meetings can be recorded because somebody asks for it, and who may ask.
 */
@Component
class RecordingRules {

	private final Rooms rooms;

	private final Platforms platforms;

	private final Clock clock;

	RecordingRules(Rooms rooms, Platforms platforms, Clock clock) {
		this.rooms = rooms;
		this.platforms = platforms;
		this.clock = clock;
	}

	/** Fails with a problem if the caller cannot have the meeting recorded. */
	Mono<Void> check(Meeting meeting, Caller caller) {
		return Mono.fromCallable(caller::requireUserId)
			.then(this.rooms.requireById(meeting.roomId()))
			.filter((room) -> caller.owns(room.userId()))
			.switchIfEmpty(
					Mono.error(() -> ProblemType.NOT_AUTHORIZED.because("Only the room owner can start recordings")))
			.doOnNext((room) -> requireRecordable(meeting))
			.then(this.platforms.can(meeting.platform(), PlatformState.RECORDING_START))
			.filter((can) -> can)
			.switchIfEmpty(Mono.error(ProblemType.RECORDING_START_NOT_SUPPORTED::asProblem))
			.then();
	}

	/** Fails with a problem unless the meeting goes on and is recorded in the cloud. */
	void requireRecordable(Meeting meeting) {
		if (meeting.settings().recordingType() != RecordingType.CLOUD) {
			throw ProblemType.RECORDING_NOT_CLOUD.asProblem();
		}
		if (!meeting.status().isJoinable() || meeting.window().isOverAt(this.clock.instant())) {
			throw ProblemType.MEETING_NOT_ACTIVE.asProblem();
		}
	}

}
