package dev.atrium.rooms.meeting;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When a meeting is held.
 *
 * @param startsAt from when on
 * @param endsAt until when people may join
 * @param endedAt when it was over in fact
 */
public record MeetingWindow(Instant startsAt, Instant endsAt, @Nullable Instant endedAt) {

	static final Duration LENGTH = Duration.ofHours(8);

	static MeetingWindow from(Instant start) {
		return new MeetingWindow(start, start.plus(LENGTH), null);
	}

	/** Whether nobody may join any more at that instant. */
	public boolean isOverAt(Instant instant) {
		return !this.endsAt.isAfter(instant);
	}

	MeetingWindow startingAt(Instant start) {
		return new MeetingWindow(start, this.endsAt, this.endedAt);
	}

	MeetingWindow endingAt(Instant end) {
		return new MeetingWindow(this.startsAt, end, this.endedAt);
	}

	MeetingWindow endingBy(Instant latest) {
		return latest.isBefore(this.endsAt) ? endingAt(latest) : this;
	}

	MeetingWindow endedAt(Instant end) {
		return new MeetingWindow(this.startsAt, this.endsAt, end);
	}

}
