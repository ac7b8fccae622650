package dev.atrium.gateway.platform.daily;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.StepVerifier;

import dev.atrium.events.meeting.RecordingType;
import dev.atrium.gateway.platform.MeetingTokens;
import dev.atrium.gateway.platform.MeetingTokens.TokenRequest;
import dev.atrium.gateway.support.DailyApi;

import static dev.atrium.gateway.support.Plans.ENDS_AT;

class DailyTokensTests {

	private static final String ROOM = "a-room";

	@RegisterExtension
	static final WireMockExtension server = WireMockExtension.newInstance().build();

	private final DailyApi daily = new DailyApi(server);

	@Test
	void tokenOpensOneRoomForOnePerson() {
		create(new TokenRequest(ROOM, ENDS_AT, "6497c79b-f326-4942-aef8-c36a29140ad1", "Ada", true, RecordingType.CLOUD,
				false));

		this.daily.madeTokenWith("""
				{"properties": {"room_name": "a-room", "exp": %d, "user_id": "6497c79b-f326-4942-aef8-c36a29140ad1",
				 "user_name": "Ada", "is_owner": true, "enable_recording_ui": false}}
				""".formatted(ENDS_AT.getEpochSecond()));
	}

	@ParameterizedTest
	@CsvSource({ "NONE, false, false", "NONE, true, false", "LOCAL, false, true", "LOCAL, true, true",
			"CLOUD, false, false", "CLOUD, true, true" })
	void guestRecordsByHandWhereNobodyIsToBeAsked(RecordingType type, boolean skipConsent, boolean recordingUi) {
		create(new TokenRequest(ROOM, ENDS_AT, null, null, false, type, skipConsent));

		this.daily.madeTokenWith("""
				{"properties": {"room_name": "a-room", "exp": %d, "is_owner": false, "enable_recording_ui": %s}}
				""".formatted(ENDS_AT.getEpochSecond(), recordingUi));
	}

	@Test
	void userIdThatIsTooLongBecomesADigestOfIt() {
		create(new TokenRequest(ROOM, ENDS_AT, "auth0|" + "x".repeat(31), null, false, RecordingType.NONE, false));

		this.daily.madeTokenWith("""
				{"properties": {"room_name": "a-room", "exp": %d, "user_id": "75c88ae376f88b6b3974b8b55f0844b465a8",
				 "is_owner": false, "enable_recording_ui": false}}
				""".formatted(ENDS_AT.getEpochSecond()));
	}

	private void create(TokenRequest request) {
		this.daily.makesTokens();

		StepVerifier.create(TestDaily.capability(server, MeetingTokens.class).createToken(request))
			.expectNext("header.payload.signature")
			.verifyComplete();
	}

}
