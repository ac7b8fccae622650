package dev.atrium.gateway.web;

import java.time.Instant;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.gateway.meeting.Meeting;
import dev.atrium.gateway.meeting.Meetings;
import dev.atrium.gateway.platform.MeetingTokens;
import dev.atrium.gateway.platform.MeetingTokens.TokenRequest;
import dev.atrium.gateway.platform.VideoPlatforms;

@RestController
class MeetingTokensController {

	private final Meetings meetings;

	private final VideoPlatforms platforms;

	MeetingTokensController(Meetings meetings, VideoPlatforms platforms) {
		this.meetings = meetings;
		this.platforms = platforms;
	}

	@PostMapping("/internal/v1/meetings/{meetingId}/tokens")
	@Operation(summary = "A token with which one participant joins a meeting")
	Mono<TokenAnswer> createToken(@PathVariable UUID meetingId, @Valid @RequestBody Participant participant) {
		return this.meetings.find(meetingId)
			.switchIfEmpty(Mono.error(() -> Problems.unknownMeeting(meetingId)))
			.flatMap((meeting) -> createToken(meeting, participant));
	}

	private Mono<TokenAnswer> createToken(Meeting meeting, Participant participant) {
		MeetingTokens tokens = this.platforms.capability(meeting.platform(), MeetingTokens.class)
			.orElseThrow(() -> Problems.tokensNotSupported(meeting.platform()));
		if (meeting.status() != Meeting.Status.CREATED) {
			throw Problems.notOpen(meeting);
		}
		return tokens
			.createToken(new TokenRequest(meeting.requireRoom().name(), meeting.endsAt(), participant.userId(),
					participant.userName(), participant.isOwner(), meeting.plan().recordingType(),
					participant.isRecordedUnasked()))
			.map((token) -> new TokenAnswer(token, meeting.endsAt()));
	}

	/**
	 * Who joins.
	 *
	 * @param userId comes back in events; providers that allow only shorter ones get a
	 * digest
	 * @param userName shown to the others
	 * @param owner whether it is the host; if absent, it is not
	 * @param skipConsent whether the room's participants are recorded without being
	 * asked; if absent, they are asked
	 */
	record Participant(@Nullable @Size(max = 255) String userId, @Nullable @Size(max = 100) String userName,
			@Nullable Boolean owner, @Nullable Boolean skipConsent) {

		boolean isOwner() {
			return Boolean.TRUE.equals(owner);
		}

		boolean isRecordedUnasked() {
			return Boolean.TRUE.equals(skipConsent);
		}

	}

	/** The token. */
	record TokenAnswer(String token, Instant expiresAt) {
	}

}
