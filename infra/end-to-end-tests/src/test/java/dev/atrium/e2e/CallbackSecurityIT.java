package dev.atrium.e2e;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.atrium.e2e.system.Atrium;
import dev.atrium.e2e.system.Callbacks;
import dev.atrium.e2e.system.Meeting;

import static dev.atrium.e2e.system.Patience.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whom webhook-ingest-service believes.
 */
@OnRunningSystem
class CallbackSecurityIT {

	@ParameterizedTest
	@ValueSource(strings = { "daily", "whereby" })
	void callbackWithoutAValidSignatureIsRefusedAndNotKept(String platform, Atrium atrium) {
		String room = atrium.rooms().createRoom(platform);
		Meeting meeting = atrium.rooms().openMeeting(room);
		byte[] genuine = Callbacks.participantJoined(meeting, "Alice");

		assertThat(atrium.callbacks().deliverForged(platform, Callbacks.participantJoined(meeting, "Mallory")).status())
			.isEqualTo(401);
		assertThat(
				atrium.callbacks().deliverUnsigned(platform, Callbacks.participantJoined(meeting, "Mallory")).status())
			.isEqualTo(401);
		atrium.callbacks().deliver(platform, genuine).expect(200);

		// Alice comes behind Mallory in the room's order.
		eventually()
			.untilAsserted(() -> assertThat(atrium.rooms().meeting(room, meeting.id()).numClients()).isEqualTo(1));
		assertThat(atrium.keptCallbacks().about(meeting)).containsExactly(genuine);
	}

	@ParameterizedTest
	@ValueSource(strings = { "daily", "whereby" })
	void verifiedCallbackThatMakesNoSenseIsAcceptedAndHarmless(String platform, Atrium atrium) {
		String room = atrium.rooms().createRoom(platform);
		Meeting meeting = atrium.rooms().openMeeting(room);

		for (String body : new String[] { "no JSON", "", "[]", "null", "{\"type\":\"participant.joined\"}",
				"{\"type\":\"room.client.joined\",\"data\":17}", "{\"type\":\"unheard.of\",\"id\":\"1\"}" }) {
			assertThat(atrium.callbacks().deliver(platform, body.getBytes(UTF_8)).status()).as(body).isEqualTo(200);
		}
		atrium.callbacks().deliver(platform, Callbacks.participantJoined(meeting, "Alice")).expect(200);

		eventually()
			.untilAsserted(() -> assertThat(atrium.rooms().meeting(room, meeting.id()).numClients()).isEqualTo(1));
	}

}
