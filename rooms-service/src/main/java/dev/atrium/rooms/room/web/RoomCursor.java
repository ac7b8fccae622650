package dev.atrium.rooms.room.web;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import dev.atrium.rooms.paging.Page;
import dev.atrium.rooms.problem.InvalidField;
import dev.atrium.rooms.problem.Problem;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.room.RoomPosition;

/**
 * Where a page of rooms ended, as clients hand it back: microseconds and id in base64url.
 */
final class RoomCursor {

	private static final int BYTES = 3 * Long.BYTES;

	private RoomCursor() {
	}

	static @Nullable RoomPosition read(@Nullable String cursor) {
		if (cursor == null) {
			return null;
		}
		ByteBuffer bytes = ByteBuffer.wrap(decoded(cursor));
		if (bytes.remaining() != BYTES) {
			throw invalid();
		}
		return new RoomPosition(Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS),
				new UUID(bytes.getLong(), bytes.getLong()));
	}

	/**
	 * The header that leads to the next page (RFC 8288); empty after a page that is not
	 * full. What comes after a full one shows when it is asked for: rooms come and go.
	 */
	static Optional<String> link(Page<Room> page) {
		List<Room> rooms = page.items();
		if (rooms.size() < page.size()) {
			return Optional.empty();
		}
		String next = UriComponentsBuilder.fromPath("/v1/rooms")
			.queryParam("page", page.page() + 1)
			.queryParam("size", page.size())
			.queryParam("cursor", write(RoomPosition.of(rooms.getLast())))
			.toUriString();
		return Optional.of("<" + next + ">; rel=\"next\"");
	}

	private static String write(RoomPosition position) {
		byte[] bytes = ByteBuffer.allocate(BYTES)
			.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, position.createdAt()))
			.putLong(position.id().getMostSignificantBits())
			.putLong(position.id().getLeastSignificantBits())
			.array();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static byte[] decoded(String cursor) {
		try {
			return Base64.getUrlDecoder().decode(cursor);
		}
		catch (IllegalArgumentException ex) {
			throw invalid();
		}
	}

	private static Problem invalid() {
		return Problem.of(List.of(new InvalidField("cursor", "cursor", "must be taken from a Link header")));
	}

}
