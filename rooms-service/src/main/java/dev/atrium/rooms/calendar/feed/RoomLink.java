package dev.atrium.rooms.calendar.feed;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The URL that names a room in events. It must stand there whole: {@code …/room} is not
 * in {@code …/room2}, {@code …/room-2} or {@code …/room.html}, but it is in
 * {@code …/room.} at the end of a sentence and in {@code …/room?x=1}.
 */
public final class RoomLink {

	private static final String NOT_WITHIN_A_URL = "(?<![\\p{Alnum}+.-])";

	private static final String NAME_ENDS = "(?![\\p{Alnum}_~%-]|\\.\\p{Alnum})";

	private final Pattern pattern;

	private RoomLink(String url) {
		this.pattern = Pattern.compile(NOT_WITHIN_A_URL + Pattern.quote(url) + NAME_ENDS, Pattern.CASE_INSENSITIVE);
	}

	/**
	 * The link to a room.
	 * @param baseUrl the frontend's URL, with or without a slash at its end
	 */
	public static RoomLink to(String baseUrl, String roomName) {
		return new RoomLink(baseUrl.replaceFirst("/+$", "") + '/' + roomName);
	}

	/** Whether an event's location, description or URL has it. */
	boolean isIn(Occurrence.Details details) {
		return Stream.of(details.location(), details.description(), details.url()).anyMatch(this::isIn);
	}

	private boolean isIn(@Nullable String text) {
		return text != null && this.pattern.matcher(text).find();
	}

}
