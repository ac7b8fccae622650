package dev.atrium.gateway.platform.daily;

import reactor.core.publisher.Mono;

import dev.atrium.events.meeting.RecordingType;
import dev.atrium.gateway.platform.MeetingTokens;
import dev.atrium.gateway.platform.daily.payload.MeetingToken;
import dev.atrium.gateway.platform.daily.payload.NewMeetingToken;

/**
 * Tokens with which participants join Daily's rooms.
 */
class DailyTokens implements MeetingTokens {

	private final DailyClient client;

	DailyTokens(DailyClient client) {
		this.client = client;
	}

	@Override
	public Mono<String> createToken(TokenRequest request) {
		// By hand only into a local file: what is recorded in the cloud is the server's
		// decision.
		boolean recordingUi = request.recordingType() == RecordingType.LOCAL;
		return this.client
			.createToken(NewMeetingToken.of(request.roomName(), request.expiresAt(), request.userId(),
					request.userName(), request.owner(), recordingUi))
			.map(MeetingToken::token);
	}

}
