package dev.atrium.gateway.platform;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A video provider: what every one of them can do. What only some can do has a port of
 * its own, such as {@link MeetingTokens} or {@link RecordingStarter};
 * {@link VideoPlatforms} finds both.
 *
 * <p>
 * Every method fails with a {@link PlatformException} and with nothing else.
 */
public interface VideoPlatform {

	/**
	 * The name by which rooms and events refer to the provider, such as {@code daily}.
	 */
	String name();

	/**
	 * Creates the provider's room for a meeting. Where the outcome of an earlier call is
	 * unknown, ask {@link #findMeeting} first: not every provider can tell a second
	 * request from the first.
	 */
	Mono<ProviderRoom> createMeeting(MeetingPlan plan);

	/**
	 * Finds the room that an earlier {@link #createMeeting} with this plan has made.
	 * @return the room, or empty if there is none
	 */
	Mono<ProviderRoom> findMeeting(MeetingPlan plan);

	/** Closes a room and sends everybody out; done as well if it is gone already. */
	Mono<Void> endMeeting(ProviderRoom room);

	/**
	 * The sessions that the provider has on record for a room, every page of them, oldest
	 * first; none for a room that nobody was in.
	 * @param roomName the provider's room, without a leading slash
	 */
	Flux<RoomSession> sessions(String roomName);

	/**
	 * A link to a recording's file, to be used as it is and soon.
	 * @param providerRecordingId the provider's id of the recording
	 */
	Mono<RecordingLink> recordingLink(String providerRecordingId);

	/**
	 * Removes a recording at the provider; done as well if it is gone already. What lies
	 * in a bucket of ours stays there.
	 * @param providerRecordingId the provider's id of the recording
	 */
	Mono<Void> deleteRecording(String providerRecordingId);

	/**
	 * Asks the provider for something that needs a valid key and changes nothing. Fails
	 * with {@link PlatformException.Unauthorized} where the key is not accepted.
	 */
	Mono<Void> verifyConfiguration();

}
