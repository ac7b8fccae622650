package dev.atrium.rooms.recording;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.recording.RecordingKind;
import dev.atrium.rooms.live.LiveLog;
import dev.atrium.rooms.webhook.RoomEvent;
import dev.atrium.rooms.webhook.RoomEvents;
import dev.atrium.rooms.webhook.WebhookEventType;

/**
 * Tells a room's webhook of its recordings, and its owner who watches, once it is known
 * which room they are from.
 */
@Component
class RecordingNotices {

	private final RoomEvents events;

	private final LiveLog live;

	private final Clock clock;

	RecordingNotices(RoomEvents events, LiveLog live, Clock clock) {
		this.events = events;
		this.live = live;
		this.clock = clock;
	}

	/** Tells what an event has changed. */
	Mono<Void> changed(Recording before, Recording after) {
		return tellWatchers(before, after).then(tellWebhook(before, after));
	}

	private Mono<Void> tellWatchers(Recording before, Recording after) {
		LiveRecording seen = LiveRecording.of(after);
		return seen.equals(LiveRecording.of(before)) ? Mono.empty()
				: Mono.justOrEmpty(seen.event(after.place())).flatMap(this.live::append);
	}

	private Mono<Void> tellWebhook(Recording before, Recording after) {
		UUID roomId = after.place().roomId();
		return (roomId != null) ? Flux.fromStream(() -> news(before, after))
			.concatMap((type) -> this.events.publish(
					new RoomEvent(roomId, type, this.clock.instant(), Map.of("recording", RecordingNotice.of(after)))))
			.then() : Mono.empty();
	}

	/** Tells all about a recording whose room has just become known. */
	Mono<Void> adopted(Recording recording) {
		return changed(Recording.heardOf(recording.ref(), recording.heardOfAt()), recording);
	}

	private static Stream<WebhookEventType> news(Recording before, Recording after) {
		return Stream.<@Nullable WebhookEventType>of(announcement(before, after), arrival(before, after))
			.flatMap(Stream::ofNullable);
	}

	private static @Nullable WebhookEventType announcement(Recording before, Recording after) {
		return (before.kind() == null && after.kind() != null) ? WebhookEventType.RECORDING_READY : null;
	}

	private static @Nullable WebhookEventType arrival(Recording before, Recording after) {
		if (before.status() == after.status()) {
			return null;
		}
		return switch (after.status()) {
			case PROCESSED -> WebhookEventType.RECORDING_PROCESSED;
			case FAILED -> WebhookEventType.RECORDING_FAILED;
			case READY, STORED, ERASING, ERASED -> null;
		};
	}

	/** A recording as webhooks tell of it; its owner gets links from the REST. */
	private record RecordingNotice(UUID id, @Nullable UUID meetingId, String platform, @Nullable RecordingKind kind,
			RecordingStatus status, @Nullable Instant startedAt, @Nullable Double durationSeconds,
			@Nullable Long sizeBytes, @Nullable RecordingFailure failure) {

		static RecordingNotice of(Recording recording) {
			return new RecordingNotice(recording.id(), recording.place().meetingId(), recording.ref().platform(),
					recording.kind(), recording.status(), recording.startedAt(), recording.durationSeconds(),
					recording.sizeBytes(), recording.failure());
		}

	}

}
