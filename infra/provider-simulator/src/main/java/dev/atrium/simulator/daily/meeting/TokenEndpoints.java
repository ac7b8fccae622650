package dev.atrium.simulator.daily.meeting;

import java.time.Clock;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

import dev.atrium.simulator.daily.DailyEndpoints;
import dev.atrium.simulator.daily.DailyError;
import dev.atrium.simulator.daily.DailyJson;

/**
 * {@code /meeting-tokens}.
 */
@Component
class TokenEndpoints implements DailyEndpoints {

	private static final Set<String> KNOWN = Set.of("room_name", "exp", "nbf", "is_owner", "user_id", "user_name",
			"enable_recording", "enable_recording_ui", "start_cloud_recording", "start_cloud_recording_opts",
			"eject_at_token_exp", "eject_after_elapsed", "knocking", "enable_prejoin_ui", "enable_live_captions_ui",
			"enable_screenshare", "enable_terse_logging", "start_video_off", "start_audio_off",
			"auto_start_transcription", "permissions", "lang", "close_tab_on_exit", "redirect_on_meeting_exit");

	private static final int LONGEST_USER_ID = 36;

	private final MeetingTokens tokens;

	private final DailyJson json;

	private final Clock clock;

	TokenEndpoints(MeetingTokens tokens, DailyJson json, Clock clock) {
		this.tokens = tokens;
		this.json = json;
		this.clock = clock;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.POST("/meeting-tokens", this::create)
			.GET("/meeting-tokens/{token}", this::validate)
			.build();
	}

	private Mono<ServerResponse> create(ServerRequest request) {
		return this.json.body(request)
			.map(this.json::properties)
			.doOnNext(this::check)
			.map((properties) -> new Token(this.tokens.issue(properties)))
			.flatMap(ServerResponse.ok()::bodyValue);
	}

	private Mono<ServerResponse> validate(ServerRequest request) {
		boolean ignoreNbf = request.queryParam("ignoreNbf").map(Boolean::parseBoolean).orElse(false);
		return this.tokens.validate(request.pathVariable("token"), ignoreNbf)
			.map(ServerResponse.ok()::bodyValue)
			.orElseThrow(() -> DailyError.invalidRequest("invalid token"));
	}

	private void check(ObjectNode properties) {
		DailyJson.requireKnown(properties, KNOWN);
		long exp = properties.path("exp").asLong(Long.MAX_VALUE);
		if (exp <= this.clock.instant().getEpochSecond()) {
			throw DailyError.inThePast("exp", exp);
		}
		if (properties.path("user_id").asString("").length() > LONGEST_USER_ID) {
			throw DailyError.invalidRequest("user_id must be at most " + LONGEST_USER_ID + " characters");
		}
	}

	/**
	 * A new token.
	 */
	private record Token(String token) {
	}

}
