package dev.atrium.events;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;

/**
 * Identifiers: UUIDv7 for what begins with us, UUIDv5 for what a provider has already
 * named, so that every service derives the same one without asking another (RFC 9562,
 * sections 5.5 and 5.7).
 */
public final class EventIds {

	/** Namespace of all name-based identifiers of this product; never change it. */
	private static final UUID NAMESPACE = UUID.fromString("5f2c9a6e-0b7d-5c1e-9f0a-3c6f1d2b7a44");

	private static final TimeBasedEpochRandomGenerator TIME_ORDERED = Generators.timeBasedEpochRandomGenerator();

	private static final NameBasedGenerator NAME_BASED = Generators.nameBasedGenerator(NAMESPACE);

	private EventIds() {
	}

	/** A new time-ordered identifier for an event, a room or a meeting. */
	public static UUID next() {
		return TIME_ORDERED.generate();
	}

	/**
	 * The identifier of the event that a provider's callback is normalised into.
	 * Duplicates of a callback give the same event.
	 * @param platform the provider, such as {@code daily}
	 * @param providerEventId what makes the callback unique at that provider
	 */
	public static UUID ofCallback(String platform, String providerEventId) {
		return named("callback", platform, providerEventId);
	}

	/**
	 * The identifier of the event that states what a provider has given an id of its own,
	 * such as the end of a session. It is the same whether a callback told of it or the
	 * provider was asked, so that what was told twice is applied once.
	 * @param event what is stated
	 * @param platform the provider, such as {@code daily}
	 * @param providerId the provider's id of the session, participant session or
	 * recording that the event is about
	 */
	public static UUID ofFact(Class<? extends Event> event, String platform, String providerId) {
		return named(event.getSimpleName(), platform, providerId);
	}

	/**
	 * Our identifier of a recording: one per recording at the provider, however it is
	 * announced.
	 */
	public static UUID ofRecording(String platform, String providerRecordingId) {
		return named("recording", platform, providerRecordingId);
	}

	/**
	 * The instance id under which Daily records a meeting. Daily allows cloud and
	 * raw-tracks recordings side by side only under different ids, and its
	 * {@code recording.started} callback names this id but no room.
	 */
	public static UUID ofRecordingInstance(UUID meetingId, RecordingInstance instance) {
		return named("recording-instance", instance.name(), meetingId.toString());
	}

	private static UUID named(String kind, String scope, String name) {
		return NAME_BASED.generate(kind + '\n' + scope + '\n' + name);
	}

	/** The recordings of one meeting that may run side by side. */
	public enum RecordingInstance {

		/** One composed file. */
		@JsonProperty("cloud")
		CLOUD,
		/** One file per participant and track. */
		@JsonProperty("raw_tracks")
		RAW_TRACKS

	}

}
