package dev.atrium.gateway.platform.daily;

import java.time.Duration;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import dev.atrium.events.EventIds;
import dev.atrium.gateway.platform.PlatformException.NotFound;
import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.platform.daily.payload.Ejection;
import dev.atrium.gateway.platform.daily.payload.Listing;
import dev.atrium.gateway.platform.daily.payload.PresentParticipant;

/**
 * Brings a call in one of Daily's rooms to its end. A deleted room would let those inside
 * go on, and its recording too until it finds nobody to record.
 */
class DailyClosing {

	private static final Logger log = LoggerFactory.getLogger(DailyClosing.class);

	/** Ids that one request may name. */
	private static final int EJECTED_AT_ONCE = 100;

	/** Leaves the attempt to end a meeting time enough for what counts. */
	private static final Duration LONGEST_CLEARING = Duration.ofSeconds(5);

	private final DailyClient client;

	private final DailyRecordings recordings;

	DailyClosing(DailyClient client, DailyRecordings recordings) {
		this.client = client;
		this.recordings = recordings;
	}

	/** Nobody can join any more when this is done; a room that is gone is closed. */
	Mono<Void> close(String roomName) {
		return clear(roomName).then(Mono.defer(() -> this.client.deleteRoom(roomName))).onErrorComplete(NotFound.class);
	}

	// Whatever comes of this, the room is deleted.
	private Mono<Void> clear(String roomName) {
		return Mono.whenDelayError(stopRecordings(roomName), ejectEverybody(roomName))
			.timeout(LONGEST_CLEARING, Mono.error(() -> new Unavailable("Daily takes too long")))
			.doOnError((ex) -> log.warn("Room {} at Daily is deleted although it could not be cleared: {}", roomName,
					ex.getMessage()))
			.onErrorComplete();
	}

	private Mono<Void> stopRecordings(String roomName) {
		UUID meeting = DailyRooms.meetingOf(roomName);
		return (meeting == null) ? Mono.empty()
				: Flux.fromIterable(this.recordings.instances())
					.flatMap((instance) -> this.recordings.stopRecording(roomName, instance,
							EventIds.ofRecordingInstance(meeting, instance)))
					.then();
	}

	private Mono<Void> ejectEverybody(String roomName) {
		return this.client.presence(roomName)
			.flatMapIterable(Listing::data)
			.map(PresentParticipant::id)
			.buffer(EJECTED_AT_ONCE)
			.concatMap((ids) -> this.client.eject(roomName, new Ejection(ids)))
			.then()
			.onErrorComplete(NotFound.class);
	}

}
