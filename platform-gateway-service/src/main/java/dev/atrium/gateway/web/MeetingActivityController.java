package dev.atrium.gateway.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.gateway.meeting.Meeting;
import dev.atrium.gateway.meeting.Meetings;
import dev.atrium.gateway.platform.Presence;
import dev.atrium.gateway.platform.RoomSession;
import dev.atrium.gateway.platform.RoomSession.Visit;
import dev.atrium.gateway.platform.VideoPlatforms;

@RestController
@RequestMapping("/internal/v1/meetings/{meetingId}")
class MeetingActivityController {

	private final Meetings meetings;

	private final VideoPlatforms platforms;

	MeetingActivityController(Meetings meetings, VideoPlatforms platforms) {
		this.meetings = meetings;
		this.platforms = platforms;
	}

	@GetMapping("/presence")
	@Operation(
			summary = "Who is in a meeting at this moment, by its provider's count, which may be some seconds behind")
	Mono<PresenceAnswer> presence(@PathVariable UUID meetingId) {
		return withRoom(meetingId).flatMap(this::presence);
	}

	@GetMapping("/sessions")
	@Operation(summary = "The sessions that the provider has on record for a meeting's room, oldest first")
	Mono<SessionsAnswer> sessions(@PathVariable UUID meetingId) {
		return withRoom(meetingId)
			.flatMapMany((meeting) -> this.platforms.get(meeting.platform()).sessions(meeting.requireRoom().name()))
			.collectList()
			.map(SessionsAnswer::new);
	}

	private Mono<PresenceAnswer> presence(Meeting meeting) {
		return this.platforms.capability(meeting.platform(), Presence.class)
			.orElseThrow(() -> Problems.presenceNotSupported(meeting.platform()))
			.presence()
			.map((byRoom) -> new PresenceAnswer(byRoom.getOrDefault(meeting.requireRoom().name(), List.of())));
	}

	private Mono<Meeting> withRoom(UUID meetingId) {
		return this.meetings.find(meetingId)
			.switchIfEmpty(Mono.error(() -> Problems.unknownMeeting(meetingId)))
			.doOnNext(MeetingActivityController::requireRoom);
	}

	private static void requireRoom(Meeting meeting) {
		if (meeting.room() == null) {
			throw Problems.withoutRoom(meeting);
		}
	}

	/** Who is there; nobody if empty. */
	record PresenceAnswer(List<Visit> visits) {
	}

	/** When somebody was there. */
	record SessionsAnswer(List<RoomSession> sessions) {
	}

}
