package dev.atrium.simulator.daily.recording;

import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.atrium.simulator.daily.DailyError;

/**
 * Checks the options of a recording, in the words of Daily's validator.
 */
final class RecordingOptions {

	private static final Set<String> CUSTOM_LAYOUT = Set.of("preset", "composition_id", "composition_params",
			"session_assets");

	private static final Set<String> PRESET_LAYOUT = Set.of("preset", "max_cam_streams", "session_id", "variant");

	private RecordingOptions() {
	}

	static void check(ObjectNode body, Set<String> known) {
		requireAllowed(body, known, "");
		JsonNode layout = body.path("layout");
		boolean custom = layout.path("preset").asString("").equals("custom");
		requireAllowed(layout, custom ? CUSTOM_LAYOUT : PRESET_LAYOUT, "layout.");
	}

	private static void requireAllowed(JsonNode object, Set<String> allowed, String prefix) {
		for (String name : object.propertyNames()) {
			if (!allowed.contains(name)) {
				throw DailyError.invalidRequest("\"" + prefix + name + "\" is not allowed");
			}
		}
	}

}
