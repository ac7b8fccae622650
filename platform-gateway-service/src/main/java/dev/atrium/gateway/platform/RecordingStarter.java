package dev.atrium.gateway.platform;

import java.util.Set;
import java.util.UUID;

import reactor.core.publisher.Mono;

import dev.atrium.events.EventIds.RecordingInstance;

/**
 * Providers that record because the server says so, not because of a setting of the room.
 */
public interface RecordingStarter {

	/** The recordings of a meeting to be made with this deployment's storage. */
	Set<RecordingInstance> instances();

	/**
	 * Starts a recording; done as well if it runs already. Fails with
	 * {@link PlatformException.NotFound} as long as nobody is in the room, and for some
	 * seconds longer.
	 * @param roomName the provider's room
	 * @param instance what to record
	 * @param instanceId the recording's id within the room
	 */
	Mono<Void> startRecording(String roomName, RecordingInstance instance, UUID instanceId);

	/**
	 * Stops a recording; done as well if it does not run.
	 * @param roomName the provider's room
	 * @param instance what is recorded
	 * @param instanceId the id under which it was started
	 */
	Mono<Void> stopRecording(String roomName, RecordingInstance instance, UUID instanceId);

}
