package dev.atrium.rooms.calendar.feed;

import java.util.List;
import java.util.Set;

/**
 * What a feed says about one room within a window.
 *
 * @param empty whether it has no events at all, for any room at any time
 * @param total occurrences within the window that are not cancelled, whatever the room
 * @param occurrences those of the room, in order of their start, none twice
 * @param unreadable UIDs of events about which the feed says something that could not be
 * used; what is known of them from before still holds
 * @param problems what could not be used
 */
public record Feed(boolean empty, int total, List<Occurrence> occurrences, Set<String> unreadable,
		List<FeedProblem> problems) {
}
