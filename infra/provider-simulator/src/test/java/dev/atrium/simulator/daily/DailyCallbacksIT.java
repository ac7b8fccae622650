package dev.atrium.simulator.daily;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

import dev.atrium.simulator.ControlCaller;
import dev.atrium.simulator.DailyCaller;
import dev.atrium.simulator.DailyWebhookRegistration;
import dev.atrium.simulator.ProviderSample;
import dev.atrium.simulator.Signatures;
import dev.atrium.simulator.SimulatorTest;
import dev.atrium.simulator.WebhookReceiver;
import dev.atrium.simulator.recording.Recording;
import dev.atrium.simulator.recording.RecordingEvent;
import dev.atrium.simulator.recording.RecordingKind;
import dev.atrium.simulator.recording.RecordingOrder;
import dev.atrium.simulator.room.Platform;
import dev.atrium.simulator.room.RoomKey;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorTest
class DailyCallbacksIT {

	private static final WebhookReceiver WEBHOOK = WebhookReceiver.shared();

	@Autowired
	private DailyCaller daily;

	@Autowired
	private ControlCaller control;

	@Autowired
	private ApplicationEventPublisher events;

	private final String room = "room-" + UUID.randomUUID();

	@BeforeEach
	void registerWebhook() {
		new DailyWebhookRegistration(this.daily).replace(Map.of());
		WEBHOOK.reset();
		this.daily.createRoom(this.room, Map.of());
	}

	@Test
	void signatureIsBase64HmacOverTimestampInMillisecondsAndBody() {
		this.control.join("daily", this.room, "Zoë");

		WebhookReceiver.Delivery joined = WEBHOOK.awaitOne("participant.joined");

		String timestamp = joined.header("X-Webhook-Timestamp");
		byte[] expected = Signatures.hmac(Base64.getDecoder().decode(DailyWebhookRegistration.SECRET), timestamp + ".",
				joined.body().getBytes(StandardCharsets.UTF_8));
		assertThat(timestamp).hasSize(13);
		assertThat(joined.header("X-Webhook-Signature")).isEqualTo(Base64.getEncoder().encodeToString(expected));
		assertThat(joined.json().at("/payload/user_name").asString()).isEqualTo("Zoë");
	}

	@Test
	void meetingRunsFromFirstJoinUntilAWhileAfterLastLeave() {
		String session = this.control.join("daily", this.room, "Alice");
		this.control.leave("daily", this.room, session);
		WEBHOOK.awaitOne("meeting.ended");

		assertThat(WEBHOOK.types()).containsExactly("meeting.started", "participant.joined", "participant.left",
				"meeting.ended");
	}

	@Test
	void comingBackInTimeContinuesTheMeeting() {
		this.control.leave("daily", this.room, this.control.join("daily", this.room, "Alice"));
		String again = this.control.join("daily", this.room, "Alice");
		this.control.leave("daily", this.room, again);
		WEBHOOK.awaitOne("meeting.ended");

		assertThat(WEBHOOK.types()).filteredOn("meeting.started"::equals).hasSize(1);
		assertThat(WEBHOOK.types()).filteredOn("participant.joined"::equals).hasSize(2);
	}

	@Test
	void meetingAndParticipantEventsHaveTheDocumentedFields() {
		String session = this.control.join("daily", this.room, "Alice");
		this.control.leave("daily", this.room, session);
		WEBHOOK.awaitOne("meeting.ended");

		for (String type : List.of("meeting.started", "meeting.ended", "participant.joined", "participant.left")) {
			JsonNode sample = ProviderSample.json("daily-webhook-" + type.replace('.', '-'));
			assertThat(ProviderSample.fields(WEBHOOK.awaitOne(type).json())).as(type)
				.isEqualTo(ProviderSample.fields(sample));
		}
	}

	@Test
	void eventIdsFollowDailysPatterns() {
		String session = this.control.join("daily", this.room, "Alice");
		this.control.leave("daily", this.room, session);
		JsonNode ended = WEBHOOK.awaitOne("meeting.ended").json();

		String meeting = ended.at("/payload/meeting_id").asString();
		assertThat(ended.path("id").asString()).matches("met-end-" + meeting + "-\\d{10}");
		assertThat(id("meeting.started")).matches("met-sta-" + meeting + "-\\d{10}");
		assertThat(id("participant.joined")).matches("ptcpt-join-" + session + "-\\d{13}");
		assertThat(id("participant.left")).matches("ptcpt-left-" + session + "-\\d{13}");
	}

	@Test
	void timesAreUnixSecondsWithMillisecondsBehindThePoint() {
		this.control.join("daily", this.room, "Alice");

		WebhookReceiver.Delivery joined = WEBHOOK.awaitOne("participant.joined");

		assertThat(joined.body()).containsPattern("\"joined_at\":\\d{10}\\.\\d{3},");
		assertThat(joined.body()).containsPattern("\"event_ts\":\\d{10}\\.\\d{3}}");
	}

	@Test
	void recordingStartedNamesInstanceButNoRoom() {
		this.control.join("daily", this.room, "Alice");
		this.control.record("daily", this.room);

		JsonNode started = WEBHOOK.awaitOne("recording.started").json();

		assertThat(ProviderSample.fields(started))
			.isEqualTo(ProviderSample.fields(ProviderSample.json("daily-webhook-recording-started")));
		assertThat(started.toString()).doesNotContain(this.room);
		assertThat(started.at("/payload/instance_id").asString()).isEqualTo("c3df927c-f738-4471-a2b7-066fa7e95a6b");
	}

	@Test
	void readyRecordingHasTheDocumentedFields() {
		String alice = this.control.join("daily", this.room, "Alice");
		this.control.record("daily", this.room);
		this.control.awaitRecorded("daily", this.room, Duration.ofSeconds(1));
		this.control.leave("daily", this.room, alice);

		JsonNode ready = WEBHOOK.awaitOne("recording.ready-to-download").json();

		// The sample lacks the type, the schema lacks the share token.
		Set<String> expected = new TreeSet<>(
				ProviderSample.fields(ProviderSample.json("daily-webhook-recording-ready-to-download")));
		expected.remove("payload.share_token");
		expected.add("payload.type");
		assertThat(ProviderSample.fields(ready)).isEqualTo(expected);
		assertThat(ready.at("/payload/room_name").asString()).isEqualTo(this.room);
		assertThat(ready.at("/payload/duration").asInt()).isPositive();
	}

	@Test
	void failedRecordingIsReportedWithoutItsId() {
		RoomKey key = new RoomKey(Platform.DAILY, this.room);
		Recording recording = new Recording("lost",
				new RecordingOrder(key, RecordingKind.CLOUD, "instance", null, "host", Instant.now(),
						new RecordingOrder.Target("bucket", "key", false)),
				Recording.State.FAILED, Instant.now(), 1, List.of());

		this.events.publishEvent(new RecordingEvent.Failed(recording, "no space left"));

		JsonNode error = WEBHOOK.awaitOne("recording.error").json();
		assertThat(error.path("payload").propertyNames()).containsExactly("action", "error_msg", "instance_id",
				"room_name", "timestamp");
		assertThat(error.at("/payload/action").asString()).isEqualTo("cloud-recording-error");
		assertThat(error.at("/payload/timestamp").isString()).isTrue();
		assertThat(error.path("id").asString()).matches("rec-err-instance-\\d{10}");
	}

	private static String id(String type) {
		return WEBHOOK.awaitOne(type).json().path("id").asString();
	}

}
