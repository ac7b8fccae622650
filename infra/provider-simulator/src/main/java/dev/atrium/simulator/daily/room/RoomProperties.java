package dev.atrium.simulator.daily.room;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.atrium.simulator.daily.DailyError;
import dev.atrium.simulator.daily.DailyJson;

/**
 * The properties a room may have, and their defaults.
 */
final class RoomProperties {

	private static final Set<String> KNOWN = Set.of("nbf", "exp", "max_participants", "enable_people_ui",
			"enable_cpu_warning_notifications", "enable_pip_ui", "enable_emoji_reactions", "enable_hand_raising",
			"enable_prejoin_ui", "enable_live_captions_ui", "enable_network_ui", "enable_noise_cancellation_ui",
			"enable_breakout_rooms", "enable_knocking", "enable_screenshare", "enable_video_processing_ui",
			"enable_chat", "enable_advanced_chat", "enable_shared_chat_history", "start_video_off", "start_audio_off",
			"enable_recording", "enable_raw_tracks_transcoded_audio", "enable_raw_tracks_event_json",
			"eject_at_room_exp", "eject_after_elapsed", "enable_hidden_participants", "enable_mesh_sfu",
			"sfu_switchover", "enable_adaptive_simulcast", "enable_multiparty_adaptive_simulcast",
			"enforce_unique_user_ids", "experimental_optimize_large_calls", "lang", "meeting_join_hook", "geo",
			"rtmp_geo", "disable_rtmp_geo_fallback", "recordings_bucket", "enable_terse_logging",
			"auto_transcription_settings", "enable_transcription_storage", "transcription_bucket",
			"recordings_template", "transcription_template", "enable_dialout", "dialout_config", "streaming_endpoints",
			"permissions", "sip_uri");

	private static final Map<String, Object> DEFAULTS = Map.ofEntries(Map.entry("max_participants", 200),
			Map.entry("enable_chat", false), Map.entry("enable_screenshare", true), Map.entry("start_video_off", false),
			Map.entry("start_audio_off", false), Map.entry("eject_at_room_exp", false),
			Map.entry("enforce_unique_user_ids", false), Map.entry("enable_knocking", false),
			Map.entry("enable_network_ui", false), Map.entry("enable_hidden_participants", false),
			Map.entry("enable_transcription_storage", false));

	private RoomProperties() {
	}

	/**
	 * Refuses what Daily would refuse.
	 */
	static void check(ObjectNode properties, Instant now) {
		DailyJson.requireKnown(properties, KNOWN);
		JsonNode exp = properties.path("exp");
		if (exp.isNumber() && exp.asLong() <= now.getEpochSecond()) {
			throw DailyError.inThePast("exp", exp.asLong());
		}
		for (String time : Set.of("exp", "nbf")) {
			if (properties.hasNonNull(time) && !properties.path(time).isNumber()) {
				throw DailyError.invalidRequest(time + " must be a number");
			}
		}
	}

	/**
	 * Lays properties over those a room has; null takes one back to its default.
	 */
	static ObjectNode merge(ObjectNode existing, ObjectNode changes) {
		ObjectNode merged = existing.deepCopy();
		changes.properties().forEach((change) -> {
			merged.remove(change.getKey());
			if (!change.getValue().isNull() && !isDefault(change.getKey(), change.getValue())) {
				merged.set(change.getKey(), change.getValue());
			}
		});
		return merged;
	}

	private static boolean isDefault(String name, JsonNode value) {
		Object standard = DEFAULTS.get(name);
		return standard != null && value.isValueNode() && standard.toString().equals(value.asString());
	}

}
