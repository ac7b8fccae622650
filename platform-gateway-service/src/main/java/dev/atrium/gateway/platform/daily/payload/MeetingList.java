package dev.atrium.gateway.platform.daily.payload;

import java.util.List;

/** Answer of {@code GET /meetings}: a page, newest first. */
public record MeetingList(List<Meeting> data) {
}
