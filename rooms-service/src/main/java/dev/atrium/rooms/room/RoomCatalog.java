package dev.atrium.rooms.room;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.events.EventIds;
import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.paging.Page;
import dev.atrium.rooms.paging.PageRequest;
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

	private final List<BeforeRoomDeletion> beforeDeletion;

	private final TransactionalOperator transaction;

	private final Clock clock;

	RoomCatalog(Rooms rooms, Platforms platforms, List<BeforeRoomDeletion> beforeDeletion,
			TransactionalOperator transaction, Clock clock) {
		this.rooms = rooms;
		this.platforms = platforms;
		this.beforeDeletion = beforeDeletion;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Makes a room that the caller owns.
	 * @param along what else to do with it in the same transaction
	 * @return what that returns
	 */
	public <T> Mono<T> create(RoomSettings settings, Caller caller, Function<Room, Mono<T>> along) {
		Room wanted = new Room(EventIds.next(), caller.requireUserId(), this.clock.instant(), settings);
		return this.platforms.requireUsable(wish(wanted.id(), settings))
			.then(Mono.defer(() -> this.rooms.insert(wanted)).flatMap(along).as(this.transaction::transactional))
			.doOnNext((done) -> log.info("Room {} created as {}", wanted.name(), wanted.id()));
	}

	/** The caller's own rooms and the shared ones, newest first. */
	public Mono<Page<Room>> visibleTo(Caller caller, PageRequest page) {
		return this.rooms.visibleTo(caller, page);
	}

	/** A room that the caller owns or that is shared. */
	public Mono<Room> get(UUID id, Caller caller) {
		return existing(this.rooms.findById(id))
			.filter((room) -> room.settings().shared() || caller.owns(room.userId()))
			.switchIfEmpty(Mono.error(() -> ProblemType.NOT_AUTHORIZED.because("Room access denied")));
	}

	/** A room that the caller owns. */
	public Mono<Room> getOwned(UUID id, Caller caller) {
		return owned(this.rooms.findById(id), caller);
	}

	/**
	 * Changes a room of the caller's.
	 * @param change may be called twice: to learn what it asks for, and on the room as it
	 * is once locked
	 * @param along what else to do with it in the same transaction
	 * @return what that returns
	 */
	public <T> Mono<T> change(UUID id, Caller caller, UnaryOperator<RoomSettings> change,
			Function<Room, Mono<T>> along) {
		return owned(this.rooms.findById(id), caller)
			.flatMap((room) -> requireUsableUnlessKept(room, change.apply(room.settings())))
			.then(this.transaction.transactional(owned(this.rooms.lockById(id), caller)
				.flatMap((room) -> this.rooms.update(room.with(change.apply(room.settings()))))
				.doOnNext((room) -> log.info("Room {} changed, now {}", room.id(), room.name()))
				.flatMap(along)));
	}

	/** Deletes a room of the caller's with everything in it. */
	public Mono<Void> delete(UUID id, Caller caller) {
		return owned(this.rooms.lockById(id), caller)
			.flatMap((room) -> windUp(room).then(this.rooms.delete(room)).thenReturn(room))
			.as(this.transaction::transactional)
			.doOnNext((room) -> log.info("Room {} deleted, was {}", room.id(), room.name()))
			.then();
	}

	private Mono<Void> windUp(Room room) {
		return Flux.fromIterable(this.beforeDeletion).concatMap((each) -> each.beforeDeletion(room)).then();
	}

	private Mono<Void> requireUsableUnlessKept(Room room, RoomSettings changed) {
		PlatformWish wish = wish(room.id(), changed);
		return wish.equals(wish(room.id(), room.settings())) ? Mono.empty() : this.platforms.requireUsable(wish);
	}

	private static PlatformWish wish(UUID roomId, RoomSettings settings) {
		return new PlatformWish(roomId, settings.platform(), settings.fallbackPlatform(), settings.meetings().region());
	}

	private static Mono<Room> owned(Mono<Room> found, Caller caller) {
		return existing(found).filter((room) -> caller.owns(room.userId()))
			.switchIfEmpty(Mono.error(ProblemType.NOT_AUTHORIZED::asProblem));
	}

	private static Mono<Room> existing(Mono<Room> room) {
		return room.switchIfEmpty(Mono.error(ProblemType.ROOM_NOT_FOUND::asProblem));
	}

}
