package dev.atrium.rooms.recording;

import java.time.Clock;
import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.rooms.audit.Action;
import dev.atrium.rooms.audit.Audit;
import dev.atrium.rooms.audit.Deed;
import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.room.Rooms;

/**
 * Where an owner puts recordings, and from where they can be had back until
 * {@link RecordingRetention} has them erased.
 */
@Service
public class RecordingTrash {

	private final Recordings recordings;

	private final Rooms rooms;

	private final Audit audit;

	private final TransactionalOperator transaction;

	private final Clock clock;

	RecordingTrash(Recordings recordings, Rooms rooms, Audit audit, TransactionalOperator transaction, Clock clock) {
		this.recordings = recordings;
		this.rooms = rooms;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Deletes a recording of the caller's; one that is deleted or erased stays so. */
	public Mono<Void> delete(UUID id, Caller caller) {
		return owned(id, caller)
			.flatMap((owned) -> this.recordings.markDeleted(id, this.clock.instant())
				.then(this.audit.note(caller, owned.deed(Action.RECORDING_DELETED))))
			.as(this.transaction::transactional);
	}

	/** Takes the deletion of a recording of the caller's back. */
	public Mono<Recording> restore(UUID id, Caller caller) {
		return owned(id, caller).filter((owned) -> owned.recording().status().isKept())
			.switchIfEmpty(Mono.error(ProblemType.RECORDING_ERASED::asProblem))
			.delayUntil((owned) -> this.recordings.markDeleted(id, null)
				.then(this.audit.note(caller, owned.deed(Action.RECORDING_RESTORED))))
			.map(Owned::recording)
			.as(this.transaction::transactional);
	}

	private Mono<Owned> owned(UUID id, Caller caller) {
		return Mono.fromCallable(caller::requireUserId)
			.then(this.recordings.lockById(id))
			.flatMap((recording) -> Mono.justOrEmpty(recording.place().roomId())
				.flatMap(this.rooms::findById)
				.map((room) -> new Owned(recording, room)))
			.switchIfEmpty(Mono.error(ProblemType.RECORDING_NOT_FOUND::asProblem))
			.filter((owned) -> caller.owns(owned.room().userId()))
			.switchIfEmpty(Mono.error(
					() -> ProblemType.NOT_AUTHORIZED.because("Only the room owner can delete and restore recordings")));
	}

	/** A recording and the room that it is from. */
	private record Owned(Recording recording, Room room) {

		Deed deed(Action action) {
			return Deed.in(this.room.id(), this.room.name(), action).with(this.recording.id().toString());
		}

	}

}
