package dev.atrium.rooms.meeting.conference;

import java.time.Instant;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.events.EventEnvelope;
import dev.atrium.events.EventIds;
import dev.atrium.events.EventIds.RecordingInstance;
import dev.atrium.events.conference.ConferenceEvent;
import dev.atrium.events.conference.MeetingSessionEnded;
import dev.atrium.events.conference.MeetingStarted;
import dev.atrium.events.conference.Participant;
import dev.atrium.events.conference.ParticipantJoined;
import dev.atrium.events.conference.ParticipantLeft;
import dev.atrium.events.conference.RecordingStarted;
import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingCreationFailed;
import dev.atrium.events.meeting.MeetingEnded;
import dev.atrium.rooms.Api;
import dev.atrium.rooms.FakeGateway;
import dev.atrium.rooms.RoomsServiceTest;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What a provider tells, late, twice and out of order, and what the meeting shows in the
 * end. {@link #settled} is told last in each test: once it has been applied, so has all
 * that was told before about the same room.
 */
@RoomsServiceTest
class ConferenceIT {

	private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

	private final Api api;

	private final FakeGateway events;

	private final MeterRegistry metrics;

	private final String room = Api.aRoomName();

	ConferenceIT(@Autowired WebTestClient http, @Autowired FakeGateway events, @Autowired MeterRegistry metrics) {
		this.api = new Api(http);
		this.events = events;
		this.metrics = metrics;
	}

	@Test
	void peopleAreCountedAndHelpersAreNot() {
		UUID meeting = aMeeting();

		this.events.publish(joined(meeting, "alice", 0), joined(meeting, "bob", 1), new ParticipantJoined("daily",
				FakeGateway.providerRoom(meeting), new Participant("recorder", null, null, "recorder", true), TEN));
		settled(meeting);

		assertThat(numClients(meeting)).isEqualTo(2);
		assertThat(status(meeting)).isEqualTo("active");
	}

	@Test
	void sessionThatBeganMakesTheMeetingActive() {
		UUID meeting = aMeeting();

		this.events.publish(new MeetingStarted("daily", FakeGateway.providerRoom(meeting), "s1", TEN));
		settled(meeting);

		assertThat(status(meeting)).isEqualTo("active");
	}

	@Test
	void redeliveredAndRepeatedEventsCountOnce() {
		UUID meeting = aMeeting();
		EventEnvelope<ConferenceEvent> envelope = new EventEnvelope<>(EventIds.next(), "/elsewhere", TEN,
				joined(meeting, "alice", 0));

		this.events.publish(envelope);
		this.events.publish(envelope);
		this.events.publish(joined(meeting, "alice", 0), joined(meeting, "alice", 1));
		settled(meeting);

		assertThat(numClients(meeting)).isEqualTo(1);
	}

	@Test
	void lateLeavingOfAnOldSessionDoesNotTouchTheNewOne() {
		UUID meeting = aMeeting();

		this.events.publish(joined(meeting, "alice-1", 0), joined(meeting, "alice-2", 60), left(meeting, "alice-1", 59),
				left(meeting, "alice-1", 61));
		settled(meeting);

		assertThat(numClients(meeting)).isEqualTo(1);
	}

	@Test
	void leavingThatArrivesBeforeItsJoiningClosesTheSession() {
		UUID meeting = aMeeting();

		this.events.publish(left(meeting, "alice", 60), joined(meeting, "alice", 0));
		settled(meeting);

		assertThat(numClients(meeting)).isZero();
		assertThat(status(meeting)).isEqualTo("active");
	}

	@Test
	void sessionThatEndsWithSomebodyStillInEndsNothing() {
		UUID meeting = aMeeting();

		this.events.publish(joined(meeting, "alice", 0), sessionEnded(meeting, 80));
		settled(meeting);

		assertThat(status(meeting)).isEqualTo("active");
		assertThat(numClients(meeting)).isEqualTo(1);
	}

	@Test
	void whoComesAfterTheEndChangesNothing() {
		UUID meeting = aMeeting();
		this.events.publish(joined(meeting, "alice", 0));
		await().until(() -> numClients(meeting) == 1);
		this.api.patch("/v1/meetings/" + meeting + "/deactivate", "{}").expectStatus().isOk();

		this.events.publish(left(meeting, "alice", 60), joined(meeting, "late", 90), sessionEnded(meeting, 200));
		settled(meeting);

		assertThat(status(meeting)).isEqualTo("ended");
		assertThat(numClients(meeting)).isZero();
		assertThat(this.events.endRequestsFor(meeting)).hasSizeLessThanOrEqualTo(1);
	}

	@Test
	void eventsOfAMeetingNotKnownYetAreAppliedOnceItIs() {
		UUID meeting = aRequestedMeeting();
		double before = parked();
		this.events.publish(left(meeting, "bob", 70), joined(meeting, "alice", 0), joined(meeting, "bob", 10));
		await().until(() -> parked() >= before + 3);

		this.events.publish(created());
		await().until(() -> !"requested".equals(status(meeting)));

		assertThat(status(meeting)).isEqualTo("active");
		assertThat(numClients(meeting)).isEqualTo(1);
	}

	@Test
	void recordingIsShownByInstanceIdWhereTheProviderNamesNoRoom() {
		UUID meeting = aMeeting();
		UUID instance = EventIds.ofRecordingInstance(meeting, RecordingInstance.RAW_TRACKS);

		this.events.publish(new RecordingStarted("daily", null, null, instance, TEN));

		await().untilAsserted(() -> assertThat(this.api.meeting(meeting).path("recording_started_at").asString())
			.isEqualTo("2026-03-01T10:00:00Z"));
	}

	@Test
	void recordingOfNobodysMeetingIsCountedAndForgotten() {
		double before = ignored("RecordingStarted");

		this.events.publish(new RecordingStarted("daily", null, null, UUID.randomUUID(), TEN));

		await().until(() -> ignored("RecordingStarted") > before);
	}

	@Test
	void lateFailureOfACreatedMeetingIsCountedAndChangesNothing() {
		UUID meeting = aMeeting();
		double before = ignored("MeetingCreationFailed");

		this.events.publish(
				new MeetingCreationFailed(meeting, "daily", MeetingCreationFailed.Reason.UNAVAILABLE, "too late", TEN));
		this.events.publish(created());

		await().until(() -> ignored("MeetingCreationFailed") > before);
		assertThat(status(meeting)).isEqualTo("created");
	}

	@Test
	void meetingThatItsProviderClosedIsOver() {
		UUID meeting = aMeeting();

		this.events.publish(new MeetingEnded(meeting, "daily", TEN));

		await().until(() -> status(meeting).equals("ended"));
		assertThat(this.events.endRequestsFor(meeting)).isEmpty();
	}

	@Test
	void meetingEndedBeforeItWasCreatedStaysEnded() {
		UUID meeting = aRequestedMeeting();
		this.api.patch("/v1/meetings/" + meeting + "/deactivate", "{}").expectStatus().isOk();

		this.events.publish(created());

		await().until(() -> !this.api.meeting(meeting).path("room_url").asString().isEmpty());
		assertThat(status(meeting)).isEqualTo("ended");
	}

	private UUID aMeeting() {
		this.api.createRoom(this.room);
		this.events.creates(this.room);
		return Api.id(Api.json(this.api.enter(this.room).expectStatus().isOk()));
	}

	private UUID aRequestedMeeting() {
		this.api.createRoom(this.room);
		UUID meeting = Api.id(Api.json(this.api.enter(this.room, 0).expectStatus().isAccepted()));
		await().until(() -> !this.events.requestsFor(this.room).isEmpty());
		return meeting;
	}

	private MeetingCreated created() {
		return FakeGateway.created(this.events.requestsFor(this.room).getFirst());
	}

	private void settled(UUID meeting) {
		this.events.publish(new RecordingStarted("daily", null, FakeGateway.providerRoom(meeting), null, TEN));
		await().until(() -> !this.api.meeting(meeting).path("recording_started_at").isNull());
	}

	private JsonNode shown(UUID meeting) {
		return this.api.meeting(meeting);
	}

	private int numClients(UUID meeting) {
		return shown(meeting).path("num_clients").asInt();
	}

	private String status(UUID meeting) {
		return shown(meeting).path("status").asString();
	}

	private double ignored(String type) {
		return this.metrics.counter("atrium.rooms.events.ignored", "type", type).count();
	}

	private double parked() {
		return this.metrics.counter("atrium.rooms.events.parked").count();
	}

	private static ParticipantJoined joined(UUID meeting, String session, int second) {
		return new ParticipantJoined("daily", FakeGateway.providerRoom(meeting), participant(session),
				TEN.plusSeconds(second));
	}

	private static ParticipantLeft left(UUID meeting, String session, int second) {
		return new ParticipantLeft("daily", FakeGateway.providerRoom(meeting), participant(session),
				TEN.plusSeconds(second));
	}

	private static MeetingSessionEnded sessionEnded(UUID meeting, int second) {
		return new MeetingSessionEnded("daily", FakeGateway.providerRoom(meeting), "s1", TEN.plusSeconds(second));
	}

	private static Participant participant(String session) {
		return new Participant(session, null, "Somebody", "visitor", false);
	}

}
