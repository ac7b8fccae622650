package dev.atrium.simulator.whereby.meeting;

import java.util.Arrays;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.atrium.simulator.whereby.WherebyError;

/**
 * How a meeting is recorded.
 *
 * @param type none, local or cloud
 * @param trigger what starts a recording
 * @param bucket the customer's bucket, perhaps with folders behind it; null when Whereby
 * keeps recordings
 * @param fileFormat mp4 or mkv
 */
public record RecordingSettings(String type, Trigger trigger, @Nullable String bucket, String fileFormat) {

	/**
	 * Whether a recording starts by itself once so many are inside.
	 */
	public boolean startsWith(int people) {
		return this.type.equals("cloud") && this.trigger.people == people;
	}

	/**
	 * Reads the block of a request, where all three parts are required.
	 */
	static @Nullable RecordingSettings read(JsonNode block) {
		if (block.isMissingNode() || block.isNull()) {
			return null;
		}
		JsonNode destination = block.path("destination");
		String type = oneOf(block.path("type"), "recording.type", Set.of("none", "local", "cloud"));
		String provider = oneOf(destination.path("provider"), "recording.destination.provider",
				Set.of("s3", "whereby"));
		boolean own = provider.equals("s3");
		if (own && destination.path("bucket").asString("").isBlank()) {
			throw WherebyError.badRequest("recording.destination.bucket is required");
		}
		return new RecordingSettings(type, Trigger.read(block.path("startTrigger")),
				own ? destination.path("bucket").asString() : null, destination.path("fileFormat").asString("mp4"));
	}

	private static String oneOf(JsonNode node, String field, Set<String> allowed) {
		String value = node.asString("");
		if (!allowed.contains(value)) {
			throw WherebyError.badRequest(field + " must be one of " + allowed.stream().sorted().toList());
		}
		return value;
	}

	/**
	 * What starts a recording.
	 */
	public enum Trigger {

		/** Nothing but a host. */
		NONE("none", 0),

		/** A host, who is asked. */
		PROMPT("prompt", 0),

		/** The first one inside. */
		AUTOMATIC("automatic", 1),

		/** The second one inside. */
		AUTOMATIC_2ND_PARTICIPANT("automatic-2nd-participant", 2);

		private final String wireName;

		private final int people;

		Trigger(String wireName, int people) {
			this.wireName = wireName;
			this.people = people;
		}

		static Trigger read(JsonNode node) {
			return Arrays.stream(values())
				.filter((trigger) -> trigger.wireName.equals(node.asString("")))
				.findFirst()
				.orElseThrow(() -> WherebyError.badRequest("recording.startTrigger is required"));
		}

	}

}
