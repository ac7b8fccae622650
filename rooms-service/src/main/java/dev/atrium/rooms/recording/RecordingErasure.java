package dev.atrium.rooms.recording;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.events.recording.RecordingErasureRequested;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.messaging.Outbox;
import dev.atrium.rooms.consent.DenialListener;
import dev.atrium.rooms.consent.Denials;
import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.room.BeforeRoomDeletion;
import dev.atrium.rooms.room.Room;

/**
 * Has recordings erased, each once. Those of denied meetings when the last of the denial
 * and the end of the processing has come. The move to {@link RecordingStatus#ERASING} and
 * the request are one transaction.
 */
@Component
class RecordingErasure implements DenialListener, BeforeRoomDeletion {

	private static final Logger log = LoggerFactory.getLogger(RecordingErasure.class);

	private final Recordings recordings;

	private final OrphanedRecordings orphans;

	private final Denials denials;

	private final Outbox outbox;

	private final Clock clock;

	RecordingErasure(Recordings recordings, OrphanedRecordings orphans, Denials denials, Outbox outbox, Clock clock) {
		this.recordings = recordings;
		this.orphans = orphans;
		this.denials = denials;
		this.outbox = outbox;
		this.clock = clock;
	}

	/** Erases a recording, locked with its meeting, if that is due by now. */
	Mono<Void> settle(Recording recording) {
		return isDue(recording).flatMap((due) -> due ? erase(recording, ErasureCause.CONSENT_DENIED) : Mono.empty());
	}

	@Override
	public Mono<Void> onDenied(Meeting meeting) {
		return eraseAll(this.recordings.lockFinishedOf(meeting.id()), ErasureCause.CONSENT_DENIED).then();
	}

	// Of what is still to be processed nobody would hear any more.
	@Override
	public Mono<Void> beforeDeletion(Room room) {
		return this.denials.lockIn(room)
			.concatMap((meeting) -> eraseAll(this.recordings.lockKeptOf(meeting.id()), ErasureCause.CONSENT_DENIED))
			.thenMany(this.recordings.keptIn(room.id()))
			.map(Recording::ref)
			.collectList()
			.flatMapIterable((orphaned) -> orphaned)
			.concatMap((orphan) -> this.orphans.add(orphan, this.clock.instant()))
			.then();
	}

	/**
	 * Has recordings erased that the caller's transaction has locked.
	 * @return how many
	 */
	Mono<Integer> eraseAll(Flux<Recording> locked, ErasureCause cause) {
		return locked.collectList()
			.flatMap((all) -> Flux.fromIterable(all)
				.concatMap((recording) -> erase(recording, cause))
				.then(Mono.just(all.size())));
	}

	/**
	 * Has recordings erased that their rooms have left behind.
	 * @return how many
	 */
	Mono<Integer> eraseOrphans(Instant orphanedBefore, int limit) {
		return this.orphans.take(orphanedBefore, limit)
			.collectList()
			.flatMap((all) -> Flux.fromIterable(all)
				.concatMap((orphan) -> request(orphan, ErasureCause.ROOM_DELETED))
				.then(Mono.just(all.size())));
	}

	private Mono<Boolean> isDue(Recording recording) {
		UUID meetingId = recording.place().meetingId();
		if (meetingId != null) {
			return recording.status().isFinished() ? this.denials.concern(meetingId) : Mono.just(false);
		}
		// What comes from a meeting that is gone is not even processed.
		return Mono.justOrEmpty(recording.place().providerRoomName())
			.flatMap((name) -> this.denials.concernedBeforeDeletion(recording.ref().platform(), name))
			.defaultIfEmpty(false);
	}

	private Mono<Void> erase(Recording recording, ErasureCause cause) {
		Recording erasing = recording.erasing();
		return erasing.equals(recording) ? Mono.empty()
				: this.recordings.save(erasing).then(request(recording.ref(), cause));
	}

	private Mono<Void> request(RecordingRef recording, ErasureCause cause) {
		log.info("Recording {} is to be erased: {}", recording.id(), cause.wireName());
		return this.outbox.append(new RecordingErasureRequested(recording, cause.wireName(), this.clock.instant()));
	}

}
