package dev.atrium.gateway.platform.whereby.payload;

import java.util.List;

/** Answer of {@code GET /meetings}. */
public record MeetingPage(List<Meeting> results) {
}
