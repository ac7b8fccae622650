package dev.atrium.rooms.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.atrium.events.meeting.MeetingEndRequested.Cause;

/**
 * What time alone does to a meeting, and when: the moves that no event brings about.
 */
@Component
public class MeetingLife {

	private final MeetingLifeProperties properties;

	MeetingLife(MeetingLifeProperties properties) {
		this.properties = properties;
	}

	/**
	 * The next thing that becomes of a meeting if nothing else happens; empty once it is
	 * over.
	 */
	public Optional<Deadline> next(Meeting meeting) {
		return switch (meeting.status()) {
			case REQUESTED -> Optional.of(new Deadline(unansweredAt(meeting), Step.FAIL));
			case CREATED -> Optional.of(new Deadline(unusedAt(meeting), Step.END_UNUSED));
			// Of two at the same time the first.
			case ACTIVE -> Stream.of(closing(meeting), deserted(meeting), windowOver(meeting))
				.flatMap(Optional::stream)
				.min(Comparator.comparing(Deadline::at));
			case ENDED, FAILED -> Optional.empty();
		};
	}

	/** The meeting, in use beyond its window, with that extended from then on. */
	public Meeting extended(Meeting meeting, Instant now) {
		Instant longer = later(meeting.window().endsAt(), now).plus(this.properties.extension());
		return meeting.extendedTo(earlier(longer, meeting.closesAt()));
	}

	/** When the provider shall close the room of a meeting. */
	public Instant closing(MeetingWindow window) {
		return window.startsAt().plus(this.properties.longest());
	}

	/** How long a meeting that everybody has left waits for somebody to come back. */
	public Duration grace() {
		return this.properties.grace();
	}

	private Instant unansweredAt(Meeting meeting) {
		return meeting.expectation().requestedAt().plus(this.properties.unansweredAfter());
	}

	private Instant unusedAt(Meeting meeting) {
		Instant windowEnd = meeting.window().endsAt();
		Expectation expected = meeting.expectation();
		return expected.scheduled() ? windowEnd
				: earlier(expected.last().plus(this.properties.unusedAfter()), windowEnd);
	}

	private static Optional<Deadline> closing(Meeting meeting) {
		return Optional.of(new Deadline(meeting.closesAt(), Step.END_CLOSED));
	}

	private Optional<Deadline> deserted(Meeting meeting) {
		return Optional.ofNullable(meeting.presence().emptySince())
			.map((since) -> later(since, meeting.expectation().last()).plus(grace()))
			.map((at) -> new Deadline(at, Step.END_DESERTED));
	}

	// Without people that we know of, but no word that they have left either: lost
	// callbacks, perhaps.
	private static Optional<Deadline> windowOver(Meeting meeting) {
		Presence presence = meeting.presence();
		boolean used = presence.numClients() > 0 || presence.emptySince() != null;
		return Optional.of(new Deadline(meeting.window().endsAt(), used ? Step.EXTEND : Step.END_DESERTED));
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	/**
	 * Something that becomes of a meeting.
	 *
	 * @param at when
	 * @param step what
	 */
	public record Deadline(Instant at, Step step) {

		/** Whether it is time. */
		public boolean isDue(Instant now) {
			return !this.at.isAfter(now);
		}

	}

	/** What becomes of a meeting by time. */
	public enum Step {

		/** Nobody has answered the request for it: it fails. */
		FAIL(null, false),
		/** Nobody has ever joined: it ends. */
		END_UNUSED(Cause.NEVER_JOINED, true),
		/** Everybody has left, and nobody has come back: it ends. */
		END_DESERTED(Cause.EVERYBODY_LEFT, true),
		/** It goes on, and its window is over: that is extended. */
		EXTEND(null, false),
		/** The provider has closed its room, and sent out whoever was in it. */
		END_CLOSED(Cause.EVERYBODY_LEFT, false);

		private final @Nullable Cause cause;

		private final boolean supposesNobody;

		Step(@Nullable Cause cause, boolean supposesNobody) {
			this.cause = cause;
			this.supposesNobody = supposesNobody;
		}

		/** Why the meeting ends; only for steps that end it. */
		public Cause cause() {
			return Objects.requireNonNull(this.cause, name());
		}

		/** Whether it would be wrong if somebody were in the meeting after all. */
		public boolean supposesNobody() {
			return this.supposesNobody;
		}

	}

}
