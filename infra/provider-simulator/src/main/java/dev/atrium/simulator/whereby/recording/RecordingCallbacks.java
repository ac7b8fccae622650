package dev.atrium.simulator.whereby.recording;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import dev.atrium.simulator.recording.Recording;
import dev.atrium.simulator.recording.RecordingEvent;
import dev.atrium.simulator.room.Platform;
import dev.atrium.simulator.whereby.WherebyCallbacks;
import dev.atrium.simulator.whereby.payload.RoomEvents;

/**
 * Tells the webhook about complete recordings; there is no callback for failed ones.
 */
@Component
class RecordingCallbacks {

	private final WherebyCallbacks callbacks;

	RecordingCallbacks(WherebyCallbacks callbacks) {
		this.callbacks = callbacks;
	}

	@EventListener
	void ready(RecordingEvent.Ready event) {
		Recording recording = event.recording();
		if (recording.room().platform() == Platform.WHEREBY) {
			this.callbacks.publish(recording.room(), "recording.finished", new RoomEvents.RecordingFinished(
					recording.id(), RecordingEndpoints.filename(recording), "completed"));
		}
	}

}
