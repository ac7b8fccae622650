package dev.atrium.simulator.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.atrium.simulator.room.RoomKey;
import dev.atrium.simulator.storage.StoredObject;

/**
 * A recording as it is at one moment.
 *
 * @param id names it
 * @param order what was asked for
 * @param state how far it is
 * @param stoppedAt when it ended, null while it runs
 * @param maxParticipants how many were inside at once, at most
 * @param files what came of it, empty until finished
 */
public record Recording(String id, RecordingOrder order, State state, @Nullable Instant stoppedAt, int maxParticipants,
		List<StoredObject> files) {

	public Recording {
		files = List.copyOf(files);
	}

	/**
	 * The room recorded.
	 */
	public RoomKey room() {
		return this.order.room();
	}

	/**
	 * When it started.
	 */
	public Instant startedAt() {
		return this.order.startedAt();
	}

	/**
	 * Whether its files exist.
	 */
	public boolean isFinished() {
		return this.state == State.FINISHED;
	}

	/**
	 * How long it is; zero while it runs.
	 */
	public Duration length() {
		return (this.stoppedAt != null) ? Duration.between(startedAt(), this.stoppedAt) : Duration.ZERO;
	}

	boolean isRunning() {
		return this.state == State.RUNNING;
	}

	Recording attendedBy(int participants) {
		return new Recording(this.id, this.order, this.state, this.stoppedAt,
				Math.max(this.maxParticipants, participants), this.files);
	}

	Recording stopped(Instant at) {
		return new Recording(this.id, this.order, State.PROCESSING, at, this.maxParticipants, this.files);
	}

	Recording finished(List<StoredObject> files) {
		return new Recording(this.id, this.order, State.FINISHED, this.stoppedAt, this.maxParticipants, files);
	}

	Recording failed() {
		return new Recording(this.id, this.order, State.FAILED, this.stoppedAt, this.maxParticipants, this.files);
	}

	/**
	 * How far a recording is.
	 */
	public enum State {

		/** Goes on; can be stopped. */
		RUNNING,

		/** Stopped; its files are being made. */
		PROCESSING,

		/** Its files can be downloaded. */
		FINISHED,

		/** No files came of it. */
		FAILED

	}

}
