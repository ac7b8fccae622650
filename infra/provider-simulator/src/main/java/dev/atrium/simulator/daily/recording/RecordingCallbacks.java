package dev.atrium.simulator.daily.recording;

import java.time.Clock;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import dev.atrium.simulator.daily.DailyCallbacks;
import dev.atrium.simulator.daily.payload.RecordingEvents;
import dev.atrium.simulator.recording.Recording;
import dev.atrium.simulator.recording.RecordingEvent;
import dev.atrium.simulator.recording.RecordingKind;
import dev.atrium.simulator.room.Platform;

/**
 * Tells the webhook about recordings.
 */
@Component
class RecordingCallbacks {

	private final DailyCallbacks callbacks;

	private final Clock clock;

	RecordingCallbacks(DailyCallbacks callbacks, Clock clock) {
		this.callbacks = callbacks;
		this.clock = clock;
	}

	@EventListener
	void follow(RecordingEvent event) {
		if (event.recording().room().platform() == Platform.DAILY) {
			switch (event) {
				case RecordingEvent.Started(var recording) -> started(recording);
				case RecordingEvent.Ready(var recording) -> ready(recording);
				case RecordingEvent.Failed(var recording, var reason) -> failed(recording, reason);
				case RecordingEvent.Stopped(var _) -> {
					// Daily has no such callback.
				}
			}
		}
	}

	private void started(Recording recording) {
		String instance = recording.order().instanceId();
		long start = recording.startedAt().getEpochSecond();
		this.callbacks.publish(recording.room(), "recording.started", "rec-sta-" + instance + "-" + start,
				new RecordingEvents.Started("start-cloud-recording", recording.id(), Map.of("preset", "default"),
						recording.order().startedBy(), instance, start));
	}

	/**
	 * Nothing is sent for a recording without a duration.
	 */
	private void ready(Recording recording) {
		long duration = RecordingViews.seconds(recording);
		if (duration > 0) {
			RecordingKind kind = recording.order().kind();
			this.callbacks.publish(recording.room(), "recording.ready-to-download", id("rec-rtd-", recording),
					new RecordingEvents.Ready(kind.wireName(), recording.id(), recording.room().name(),
							recording.startedAt().getEpochSecond(), "finished", recording.maxParticipants(), duration,
							recording.order().target().key(),
							(kind == RecordingKind.RAW_TRACKS) ? RecordingViews.tracks(recording) : null));
		}
	}

	private void failed(Recording recording, String reason) {
		this.callbacks.publish(recording.room(), "recording.error", id("rec-err-", recording),
				new RecordingEvents.Failed("cloud-recording-error", reason, recording.order().instanceId(),
						recording.room().name(), Long.toString(this.clock.instant().getEpochSecond())));
	}

	private String id(String prefix, Recording recording) {
		return prefix + recording.order().instanceId() + "-" + this.clock.instant().getEpochSecond();
	}

}
