package dev.atrium.simulator.whereby.session;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import dev.atrium.simulator.recording.RecordingEvent;
import dev.atrium.simulator.room.Platform;
import dev.atrium.simulator.room.Rooms;

/**
 * The bot that sits in a room while it is recorded.
 */
@Component
class RecorderClient {

	private final Rooms rooms;

	private final ClientCallbacks callbacks;

	RecorderClient(Rooms rooms, ClientCallbacks callbacks) {
		this.rooms = rooms;
		this.callbacks = callbacks;
	}

	@EventListener
	void follow(RecordingEvent event) {
		if (event.recording().room().platform() == Platform.WHEREBY) {
			this.rooms.find(event.recording().room()).ifPresent((room) -> {
				switch (event) {
					case RecordingEvent.Started(var recording) -> this.callbacks.recorderJoined(room, recording);
					case RecordingEvent.Stopped(var recording) -> this.callbacks.recorderLeft(room, recording);
					case RecordingEvent.Ready _, RecordingEvent.Failed _ -> {
						// The bot has left by then.
					}
				}
			});
		}
	}

}
