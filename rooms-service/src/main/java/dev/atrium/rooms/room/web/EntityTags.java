package dev.atrium.rooms.room.web;

import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.http.server.reactive.ServerHttpResponse;

import dev.atrium.rooms.room.ExpectedVersions;
import dev.atrium.rooms.room.Room;

/**
 * The entity tags of rooms (RFC 9110, 8.8.3). They stand for what owners set: what is
 * shown beside it, such as when the calendar was last read, is not theirs to overwrite.
 */
final class EntityTags {

	static final String IF_MATCH = "The `ETag` of the room as the change is meant for it; 412 if it has changed "
			+ "meanwhile. Left out: changed whatever it has become";

	private EntityTags() {
	}

	static void set(ServerHttpResponse response, Room room) {
		set(response, room.version());
	}

	/** The tag of a room that has just been created. */
	static void setFirst(ServerHttpResponse response) {
		set(response, 0);
	}

	private static void set(ServerHttpResponse response, long version) {
		response.getHeaders().setETag("\"" + version + "\"");
	}

	/** What the header expects; tags that we never gave match nothing. */
	static ExpectedVersions expected(@Nullable String ifMatch) {
		if (ifMatch == null || ifMatch.strip().equals("*")) {
			return ExpectedVersions.ANY;
		}
		Set<Long> versions = ETag.parse(ifMatch)
			.stream()
			.filter((tag) -> !tag.weak() && tag.tag().matches("\\d{1,18}"))
			.map((tag) -> Long.valueOf(tag.tag()))
			.collect(Collectors.toSet());
		return new ExpectedVersions(versions);
	}

}
