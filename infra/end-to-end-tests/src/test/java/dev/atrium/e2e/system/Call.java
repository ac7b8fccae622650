package dev.atrium.e2e.system;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people talking in a meeting that is being recorded.
 */
public final class Call {

	private final Atrium atrium;

	private final Meeting meeting;

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

	/** Everybody talks on until the recording is that long, then leaves. */
	public void endAfter(Duration length) {
		Instant until = startedAt().plus(length);
		Patience.eventually().until(() -> !Instant.now().isBefore(until));
		this.atrium.simulator().leaveAll(this.meeting);
		Patience.eventually()
			.untilAsserted(() -> assertThat(recordings())
				.allSatisfy((recording) -> assertThat(recording.path("status").asString()).isEqualTo("finished")));
	}

	/** Length of the recording by the provider's count. */
	public double recordedSeconds() {
		return recordings().getFirst().path("duration_seconds").asDouble();
	}

	private List<JsonNode> recordings() {
		return this.atrium.simulator().recordings(this.meeting);
	}

	private Instant startedAt() {
		return Instant.parse(recordings().getFirst().path("started_at").asString());
	}

}
