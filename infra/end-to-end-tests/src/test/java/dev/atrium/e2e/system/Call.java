package dev.atrium.e2e.system;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people talking in a meeting that is being recorded.
 */
public final class Call {

	/** Seconds; frames of MP3 and of video do not end when people leave. */
	private static final double TOLERANCE = 0.5;

	private final Atrium atrium;

	private final Meeting meeting;

	private double least;

	private double most;

	private Call(Atrium atrium, Meeting meeting) {
		this.atrium = atrium;
		this.meeting = meeting;
	}

	/** Lets two people join and waits until the provider records them. */
	public static Call start(Atrium atrium, Meeting meeting) {
		Call call = new Call(atrium, meeting);
		atrium.simulator().join(meeting, "Alice");
		atrium.simulator().join(meeting, "Bob");
		Patience.eventually().untilAsserted(() -> assertThat(call.recordings()).isNotEmpty());
		return call;
	}

	/**
	 * Everybody talks on until the recording is that long, then leaves, which ends it.
	 */
	public void endAfter(Duration length) {
		Instant startedAt = awaitLength(length);
		this.least = secondsSince(startedAt);
		this.atrium.simulator().leaveAll(this.meeting);
		this.most = secondsSince(startedAt);
	}

	/** Everybody stays, and the host stops the recording when it is that long. */
	public void stopRecordingAfter(Duration length) {
		awaitLength(length);
		recordings().forEach(
				(recording) -> this.atrium.simulator().stopRecording(this.meeting, recording.path("id").asString()));
	}

	/** That a recording of this call has its length. */
	public Consumer<Double> recordedLength() {
		return (seconds) -> assertThat(seconds).isBetween(this.least - TOLERANCE, this.most + TOLERANCE);
	}

	private static double secondsSince(Instant start) {
		return Duration.between(start, Instant.now()).toMillis() / 1000.0;
	}

	private List<JsonNode> recordings() {
		return this.atrium.simulator().recordings(this.meeting);
	}

	private Instant awaitLength(Duration length) {
		Instant startedAt = Instant.parse(recordings().getFirst().path("started_at").asString());
		Patience.eventually().until(() -> !Instant.now().isBefore(startedAt.plus(length)));
		return startedAt;
	}

}
