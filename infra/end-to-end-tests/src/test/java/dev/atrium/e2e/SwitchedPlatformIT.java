package dev.atrium.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import dev.atrium.e2e.system.Atrium;
import dev.atrium.e2e.system.Call;
import dev.atrium.e2e.system.Meeting;
import dev.atrium.e2e.system.TeamServer;

import static dev.atrium.e2e.system.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A room goes on with its calendar, its webhook and its recordings at another provider.
 */
@OnRunningSystem
class SwitchedPlatformIT {

	private static final List<String> WHOLE_STORY = List.of("meeting.created", "meeting.started", "participant.joined",
			"participant.joined", "participant.left", "participant.left", "meeting.ended", "recording.ready",
			"recording.processed");

	@Test
	void calendarWebhookAndRecordingsGoOnAtTheOtherProvider(Atrium atrium) {
		TeamServer team = atrium.team();
		JsonNode created = atrium.rooms()
			.create("daily", Map.of("ics_url", team.calendarUrl("ann"), "ics_enabled", true, "webhook_url",
					team.webhookUrl("ann")));
		String room = created.path("name").asString();
		String secret = created.path("webhook_secret").asString();

		Meeting atDaily = meetingOfEvent(atrium, room, "daily");
		record(atrium, atDaily);

		atrium.rooms().change(created.path("id").asString(), Map.of("platform", "whereby"));
		Meeting atWhereby = meetingOfEvent(atrium, room, "whereby");
		record(atrium, atWhereby);

		eventually().untilAsserted(() -> {
			List<JsonNode> webhooks = team.received("ann", secret);
			assertThat(told(webhooks, "daily")).containsExactlyInAnyOrderElementsOf(WHOLE_STORY);
			assertThat(told(webhooks, "whereby")).containsExactlyInAnyOrderElementsOf(WHOLE_STORY);
			assertThat(told(webhooks, "")).containsExactly("calendar.synced", "calendar.synced");
		});
	}

	/** Puts an event into the calendar, and waits for its meeting at that provider. */
	private static Meeting meetingOfEvent(Atrium atrium, String room, String platform) {
		atrium.team().invite("ann", "event-at-" + platform, room, Instant.now().plus(Duration.ofMinutes(2)));
		assertThat(atrium.rooms().syncCalendar(room).path("events_created").asInt()).isEqualTo(1);
		return eventually().until(() -> activeMeeting(atrium, room, platform), Optional::isPresent).orElseThrow();
	}

	private static Optional<Meeting> activeMeeting(Atrium atrium, String room, String platform) {
		return atrium.rooms()
			.activeMeetings(room)
			.stream()
			.filter((meeting) -> platform.equals(meeting.platform()))
			.findFirst();
	}

	private static void record(Atrium atrium, Meeting meeting) {
		Call call = Call.start(atrium, meeting);
		call.endAfter(Duration.ofSeconds(3));
		assertThat(atrium.rooms().awaitProcessed(meeting)).singleElement()
			.satisfies((recording) -> assertThat(recording.durationSeconds()).satisfies(call.recordedLength()));
	}

	/** Which events webhooks told of a platform's meetings and recordings. */
	private static List<String> told(List<JsonNode> webhooks, String platform) {
		return webhooks.stream()
			.filter((webhook) -> platform.equals(platform(webhook)))
			.map((webhook) -> webhook.path("event").asString())
			.toList();
	}

	private static String platform(JsonNode webhook) {
		String ofMeeting = webhook.path("meeting").path("platform").asString("");
		return ofMeeting.isEmpty() ? webhook.path("recording").path("platform").asString("") : ofMeeting;
	}

}
