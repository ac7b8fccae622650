package dev.atrium.rooms.recording;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.EventEnvelope;
import dev.atrium.events.recording.RecordingErased;
import dev.atrium.events.recording.RecordingErasureRequested;
import dev.atrium.events.recording.RecordingEvent;
import dev.atrium.events.recording.RecordingFailed;
import dev.atrium.events.recording.RecordingProcessed;
import dev.atrium.events.recording.RecordingProcessingFailed;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.events.recording.RecordingStored;
import dev.atrium.messaging.EventHandler;
import dev.atrium.rooms.meeting.CreatedMeetingListener;
import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.Meetings;
import dev.atrium.rooms.meeting.ProviderRoom;
import dev.atrium.rooms.messaging.IgnoredEvents;

/**
 * Keeps recordings as their events tell. One whose meeting is not known yet waits in the
 * table for it.
 */
@Component
class RecordingEventHandler implements EventHandler<RecordingEvent>, CreatedMeetingListener {

	private static final Logger log = LoggerFactory.getLogger(RecordingEventHandler.class);

	private final Recordings recordings;

	private final Meetings meetings;

	private final RecordingNotices notices;

	private final RecordingErasure erasure;

	private final IgnoredEvents ignored;

	RecordingEventHandler(Recordings recordings, Meetings meetings, RecordingNotices notices, RecordingErasure erasure,
			IgnoredEvents ignored) {
		this.recordings = recordings;
		this.meetings = meetings;
		this.notices = notices;
		this.erasure = erasure;
		this.ignored = ignored;
	}

	@Override
	public Mono<Void> handle(EventEnvelope<? extends RecordingEvent> received) {
		RecordingEvent event = received.event();
		if (event instanceof RecordingErasureRequested) {
			return Mono.empty();
		}
		return place(event).delayUntil(this::lockMeeting)
			.flatMap((place) -> this.recordings.lockById(event.recording().id())
				.defaultIfEmpty(Recording.heardOf(event.recording(), received.time()))
				.flatMap((recording) -> apply(recording.madeIn(place), event)));
	}

	@Override
	public Mono<Void> onCreated(Meeting meeting, ProviderRoom room) {
		return this.recordings.adopt(meeting, room)
			.collectList()
			.flatMapIterable((adopted) -> adopted)
			.concatMap((recording) -> this.notices.adopted(recording).then(this.erasure.settle(recording)))
			.then();
	}

	private Mono<Void> apply(Recording recording, RecordingEvent event) {
		Recording after = recording.after(event);
		if (after.status() != recording.status()) {
			log.info("Recording {} of {} is {}", after.id(), event.recording(), after.status());
		}
		boolean late = after.equals(recording) && !(event instanceof RecordingReady);
		Mono<Void> counted = late ? this.ignored.count(event, "recording is " + recording.status()) : Mono.empty();
		return counted.then(this.recordings.save(after))
			.then(this.notices.changed(recording, after))
			.then(this.erasure.settle(after));
	}

	// Before the recording, as everybody does who locks both.
	private Mono<Meeting> lockMeeting(RecordingPlace place) {
		return Mono.justOrEmpty(place.meetingId()).flatMap(this.meetings::lockById);
	}

	private Mono<RecordingPlace> place(RecordingEvent event) {
		String platform = event.recording().platform();
		return switch (event) {
			case RecordingReady ready -> placeOf(platform, ready.providerRoomName());
			case RecordingStored stored -> placeOf(platform, stored.providerRoomName());
			case RecordingProcessed processed -> placeOf(platform, processed.providerRoomName());
			case RecordingProcessingFailed failed -> placeOf(platform, failed.providerRoomName());
			case RecordingFailed failed when failed.providerRoomName() != null ->
				placeOf(platform, failed.providerRoomName());
			case RecordingFailed failed -> Mono.justOrEmpty(failed.instanceId())
				.flatMap(this.meetings::findByRecordingInstance)
				.map((meeting) -> place(null, meeting))
				.defaultIfEmpty(RecordingPlace.UNKNOWN);
			case RecordingErased _, RecordingErasureRequested _ -> Mono.just(RecordingPlace.UNKNOWN);
		};
	}

	private Mono<RecordingPlace> placeOf(String platform, String providerRoomName) {
		return this.meetings.lockProviderRoom(platform, providerRoomName)
			.then(this.meetings.findByProviderRoom(platform, providerRoomName))
			.map((meeting) -> place(providerRoomName, meeting))
			.defaultIfEmpty(new RecordingPlace(providerRoomName, null, null));
	}

	private static RecordingPlace place(@Nullable String providerRoomName, Meeting meeting) {
		return new RecordingPlace(providerRoomName, meeting.id(), meeting.roomId());
	}

}
