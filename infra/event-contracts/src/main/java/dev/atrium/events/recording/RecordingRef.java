package dev.atrium.events.recording;

import java.util.UUID;

import dev.atrium.events.EventIds;

/**
 * Names a recording. Our own id follows from it ({@link #id()}), so nobody has to be
 * asked for it.
 *
 * @param platform the provider, such as {@code daily}
 * @param providerRecordingId the provider's id of the recording
 */
public record RecordingRef(String platform, String providerRecordingId) {

	/** Our id of the recording: UUIDv5 of both parts. */
	public UUID id() {
		return EventIds.ofRecording(this.platform, this.providerRecordingId);
	}

	String key() {
		return this.platform + ':' + this.providerRecordingId;
	}

}
