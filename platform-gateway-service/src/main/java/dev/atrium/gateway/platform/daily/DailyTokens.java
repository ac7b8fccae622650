package dev.atrium.gateway.platform.daily;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import reactor.core.publisher.Mono;

import dev.atrium.gateway.platform.MeetingTokens;
import dev.atrium.gateway.platform.daily.payload.MeetingToken;
import dev.atrium.gateway.platform.daily.payload.NewMeetingToken;
import dev.atrium.gateway.platform.daily.payload.NewMeetingToken.Properties;

/**
 * Tokens with which participants join Daily's rooms.
 */
class DailyTokens implements MeetingTokens {

	/** Daily refuses longer ones. */
	private static final int LONGEST_USER_ID = 36;

	private final DailyClient client;

	DailyTokens(DailyClient client) {
		this.client = client;
	}

	@Override
	public Mono<String> createToken(TokenRequest request) {
		return this.client.createToken(new NewMeetingToken(properties(request))).map(MeetingToken::token);
	}

	private static Properties properties(TokenRequest request) {
		String userId = (request.userId() != null) ? fitting(request.userId()) : null;
		return new Properties(request.roomName(), request.expiresAt().getEpochSecond(), userId, request.userName(),
				request.owner(), request.showsRecordingControls());
	}

	private static String fitting(String userId) {
		return (userId.length() <= LONGEST_USER_ID) ? userId : digest(userId);
	}

	private static String digest(String userId) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(userId.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest).substring(0, LONGEST_USER_ID);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
