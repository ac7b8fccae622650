package dev.atrium.rooms.room;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

import dev.atrium.events.EventIds;
import dev.atrium.rooms.audit.Action;
import dev.atrium.rooms.audit.Audit;
import dev.atrium.rooms.audit.Deed;
import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.platform.PlatformWish;
import dev.atrium.rooms.platform.Platforms;
import dev.atrium.rooms.problem.ProblemType;

/**
 * What users do with rooms, and who may.
 */
@Service
public class RoomCatalog {

	private static final Logger log = LoggerFactory.getLogger(RoomCatalog.class);

	private final Rooms rooms;

	private final Platforms platforms;

	private final RoomDeletion deletion;

	private final Audit audit;

	private final Clock clock;

	RoomCatalog(Rooms rooms, Platforms platforms, RoomDeletion deletion, Audit audit, Clock clock) {
		this.rooms = rooms;
		this.platforms = platforms;
		this.deletion = deletion;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Makes a room that the caller owns.
	 * @param along what else to do with it in the same transaction
	 * @return what that returns
	 */
	public <T> Mono<T> create(RoomSettings settings, Caller caller, Function<Room, Mono<T>> along) {
		Room wanted = new Room(EventIds.next(), caller.requireUserId(), this.clock.instant(), 0, settings);
		return this.platforms.requireUsable(wish(wanted.id(), settings))
			.then(Mono.defer(() -> this.audit.noted(caller, this.rooms.insert(wanted).flatMap(along),
					(done) -> deed(wanted, Action.ROOM_CREATED))))
			.doOnNext((done) -> log.info("Room {} created as {}", wanted.name(), wanted.id()));
	}

	/** A room that the caller owns. */
	public Mono<Room> getOwned(UUID id, Caller caller) {
		return owned(this.rooms.findById(id), caller);
	}

	/**
	 * Changes a room of the caller's.
	 * @param expected fails with a problem if the room is none of these any more
	 * @param change may be called twice: to learn what it asks for, and on the room as it
	 * is once locked
	 * @param along what else to do with it in the same transaction
	 * @return what that returns
	 */
	public <T> Mono<T> change(UUID id, ExpectedVersions expected, Caller caller, UnaryOperator<RoomSettings> change,
			Function<Room, Mono<T>> along) {
		return owned(this.rooms.findById(id), caller).doOnNext(expected::require)
			.flatMap((room) -> requireUsableUnlessKept(room, change.apply(room.settings())))
			.then(this.audit.noted(caller,
					owned(this.rooms.lockById(id), caller).doOnNext(expected::require)
						.flatMap((room) -> changed(room, change, along)),
					Changed::deed))
			.map(Changed::outcome);
	}

	private <T> Mono<Changed<T>> changed(Room room, UnaryOperator<RoomSettings> change, Function<Room, Mono<T>> along) {
		return this.rooms.update(room.with(change.apply(room.settings())))
			.doOnNext((changed) -> log.info("Room {} changed, now {}", changed.id(), changed.name()))
			.flatMap((changed) -> along.apply(changed).map((outcome) -> new Changed<>(room, changed, outcome)));
	}

	/**
	 * Deletes a room of the caller's with everything in it.
	 * @param expected fails with a problem if the room is none of these any more
	 */
	public Mono<Void> delete(UUID id, ExpectedVersions expected, Caller caller) {
		return this.audit
			.noted(caller,
					owned(this.rooms.lockById(id), caller).doOnNext(expected::require).flatMap(this.deletion::delete),
					(room) -> deed(room, Action.ROOM_DELETED))
			.doOnNext((room) -> log.info("Room {} deleted, was {}", room.id(), room.name()))
			.then();
	}

	private Mono<Void> requireUsableUnlessKept(Room room, RoomSettings changed) {
		PlatformWish wish = wish(room.id(), changed);
		return wish.equals(wish(room.id(), room.settings())) ? Mono.empty() : this.platforms.requireUsable(wish);
	}

	private static PlatformWish wish(UUID roomId, RoomSettings settings) {
		return new PlatformWish(roomId, settings.platform(), settings.fallbackPlatform(), settings.meetings().region());
	}

	private static Mono<Room> owned(Mono<Room> found, Caller caller) {
		return Mono.fromCallable(caller::requireUserId)
			.then(found)
			.switchIfEmpty(Mono.error(ProblemType.ROOM_NOT_FOUND::asProblem))
			.filter((room) -> caller.owns(room.userId()))
			.switchIfEmpty(Mono.error(ProblemType.NOT_AUTHORIZED::asProblem));
	}

	private static Deed deed(Room room, Action action) {
		return Deed.in(room.id(), room.name(), action);
	}

	/** A room before and after, and what was done along with it. */
	private record Changed<T>(Room before, Room after, T outcome) {

		Deed deed() {
			return RoomCatalog.deed(this.after, Action.ROOM_CHANGED)
				.with(ChangedSettings.names(this.before.settings(), this.after.settings()));
		}

	}

}
