package dev.atrium.rooms.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.conference.Participant;
import dev.atrium.rooms.webhook.RoomEvent;
import dev.atrium.rooms.webhook.RoomEvents;
import dev.atrium.rooms.webhook.WebhookEventType;

/**
 * Tells a room's webhook of its meetings and who is in them.
 */
@Component
public class MeetingNotices {

	private static final String MEETING = "meeting";

	private final RoomEvents events;

	private final Clock clock;

	MeetingNotices(RoomEvents events, Clock clock) {
		this.events = events;
		this.clock = clock;
	}

	/** Tells of a meeting's move to another state, if it was one worth telling. */
	public Mono<Void> changed(Meeting before, Meeting after) {
		if (before.status() == after.status()) {
			return Mono.empty();
		}
		return switch (after.status()) {
			case CREATED -> tell(after, WebhookEventType.MEETING_CREATED, null);
			case ACTIVE -> tell(after, WebhookEventType.MEETING_STARTED, after.presence().lastBeginning());
			case ENDED -> tell(after, WebhookEventType.MEETING_ENDED, after.window().endedAt());
			case REQUESTED, FAILED -> Mono.empty();
		};
	}

	/** Tells of somebody who came. */
	public Mono<Void> joined(Meeting meeting, Participant participant, Instant at) {
		return tell(meeting, WebhookEventType.PARTICIPANT_JOINED, participant, at);
	}

	/** Tells of somebody who went. */
	public Mono<Void> left(Meeting meeting, Participant participant, Instant at) {
		return tell(meeting, WebhookEventType.PARTICIPANT_LEFT, participant, at);
	}

	private Mono<Void> tell(Meeting meeting, WebhookEventType type, @Nullable Instant at) {
		return this.events.publish(new RoomEvent(meeting.roomId(), type,
				Objects.requireNonNullElseGet(at, this.clock::instant), Map.of(MEETING, MeetingNotice.of(meeting))));
	}

	// The provider's helpers are nobody's business.
	private Mono<Void> tell(Meeting meeting, WebhookEventType type, Participant participant, Instant at) {
		return participant.bot() ? Mono.empty() : this.events.publish(new RoomEvent(meeting.roomId(), type, at,
				Map.of(MEETING, MeetingNotice.of(meeting), "participant", ParticipantNotice.of(participant))));
	}

	/** A participant as webhooks tell of them. */
	private record ParticipantNotice(String sessionId, @Nullable String userId, @Nullable String displayName,
			@Nullable String role) {

		static ParticipantNotice of(Participant participant) {
			return new ParticipantNotice(participant.sessionId(), participant.userId(), participant.displayName(),
					participant.role());
		}

	}

}
