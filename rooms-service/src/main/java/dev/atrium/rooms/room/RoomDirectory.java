package dev.atrium.rooms.room;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.paging.Page;
import dev.atrium.rooms.paging.PageRequest;
import dev.atrium.rooms.problem.ProblemType;

/**
 * Finds rooms for callers; what they are shown of them is another matter.
 */
@Service
public class RoomDirectory {

	private final Rooms rooms;

	private final boolean publicMode;

	RoomDirectory(Rooms rooms, DirectoryProperties properties) {
		this.rooms = rooms;
		this.publicMode = properties.publicMode();
	}

	/**
	 * The caller's own rooms and the shared ones, newest first; for callers that we do
	 * not know the shared ones, in public mode only.
	 * @param after where the page before ended, which finds the page however deep it is;
	 * {@code null}: found by counting
	 */
	public Mono<Page<Room>> list(Caller caller, PageRequest page, @Nullable RoomPosition after) {
		return (caller.isKnown() || this.publicMode) ? this.rooms.visibleTo(caller, page, after)
				: Mono.error(ProblemType.NOT_AUTHENTICATED::asProblem);
	}

	/** A room that the caller owns or that is shared. */
	public Mono<Room> get(UUID id, Caller caller) {
		return this.rooms.requireById(id)
			.filter((room) -> room.settings().shared() || caller.owns(room.userId()))
			.switchIfEmpty(Mono.error(() -> ProblemType.NOT_AUTHORIZED.because("Room access denied")));
	}

	/** The room of that name: whoever knows the name can enter it. */
	public Mono<Room> getByName(String name) {
		return this.rooms.requireByName(name);
	}

}
