package dev.atrium.rooms.room;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.atrium.rooms.problem.ProblemType;

/**
 * Which versions of a room a change is meant for.
 *
 * @param versions those; {@code null}: whichever it has
 */
public record ExpectedVersions(@Nullable Set<Long> versions) {

	/** Whatever the room has become. */
	public static final ExpectedVersions ANY = new ExpectedVersions(null);

	/** Fails with a problem if the room has another version. */
	void require(Room room) {
		if (this.versions != null && !this.versions.contains(room.version())) {
			throw ProblemType.ROOM_HAS_CHANGED.asProblem();
		}
	}

}
