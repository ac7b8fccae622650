package dev.atrium.rooms.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.events.conference.Participant;
import dev.atrium.events.conference.ParticipantJoined;
import dev.atrium.events.conference.ParticipantLeft;
import dev.atrium.events.conference.RecordingStarted;
import dev.atrium.events.recording.RecordingFailed;
import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.rooms.Api;
import dev.atrium.rooms.FakeGateway;
import dev.atrium.rooms.RoomsServiceTest;
import dev.atrium.rooms.live.Watcher.Told;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RoomsServiceTest
class LiveIT {

	private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

	private final Api api;

	private final FakeGateway events;

	private final String room = Api.aRoomName();

	LiveIT(@Autowired WebTestClient http, @Autowired FakeGateway events) {
		this.api = new Api(http);
		this.events = events;
	}

	@Test
	@DisplayName("W-66: whoever watches a meeting sees it begin, who is in it, its recording and its end")
	void ownerWatchesAMeetingFromItsRequestToItsEnd() {
		UUID meeting = aRequestedMeeting();
		try (Watcher owner = Watcher.of(this.api, "/v1/meetings/" + meeting + "/events")) {
			this.events.creates(this.room);
			owner.hears("meeting", (seen) -> is(seen, "created"));
			this.events.publish(joined(meeting, "alice"), left(meeting, "alice"), joined(meeting, "bob"),
					new RecordingStarted("daily", null, FakeGateway.providerRoom(meeting), null, TEN),
					ready(meeting, ref(meeting)),
					new RecordingFailed(ref(meeting), FakeGateway.providerRoom(meeting), null, "disk full", TEN));
			owner.hears("meeting", (seen) -> is(seen, "active") && seen.path("num_clients").asInt() == 1);
			owner.hears("meeting", (seen) -> seen.path("recording_started_at").isString());
			owner.hears("recording", (seen) -> is(seen, "failed"));
			this.api.patch("/v1/meetings/" + meeting + "/deactivate", "{}").expectStatus().isOk();
			owner.hears("meeting", (seen) -> is(seen, "ended"));

			JsonNode gone = owner.hears("participant", (seen) -> seen.path("left_at").isString());
			assertThat(gone.path("session_id").asString()).isEqualTo("alice");
			assertThat(owner.told().getFirst().data().path("meetings").path(0).path("status").asString())
				.isEqualTo("requested");
		}
	}

	@Test
	@DisplayName("W-03, W-04: others than the owner learn of nobody's name, no recording and no link")
	void strangersSeeNumbersAndNobodysName() {
		UUID meeting = aMeeting();
		this.events.publish(joined(meeting, "alice"));
		try (Watcher stranger = Watcher.of(this.api.anonymous(), "/v1/meetings/" + meeting + "/events")) {
			this.events.publish(joined(meeting, "bob"), ready(meeting, ref(meeting)), joined(meeting, "carol"));
			stranger.hears("meeting", (seen) -> seen.path("num_clients").asInt() == 3);
			this.api.patch("/v1/meetings/" + meeting + "/deactivate", "{}").expectStatus().isOk();
			stranger.hears("meeting", (seen) -> is(seen, "ended"));

			assertThat(stranger.told()).extracting(Told::name).containsOnly("snapshot", "meeting");
			assertThat(stranger.told())
				.allSatisfy((told) -> assertThat(told.data().toString()).doesNotContain("Somebody", "alice", "://"));
		}
	}

	@Test
	void snapshotShowsTheOwnerWhoIsThere() {
		UUID meeting = aMeeting();
		this.events.publish(
				new ParticipantJoined("daily", FakeGateway.providerRoom(meeting),
						new Participant("recorder", null, "Recorder", null, true), TEN),
				joined(meeting, "alice"), left(meeting, "alice"), joined(meeting, "bob"),
				new RecordingStarted("daily", null, FakeGateway.providerRoom(meeting), null, TEN));
		await().until(() -> this.api.meeting(meeting).path("recording_started_at").isString());

		try (Watcher owner = Watcher.of(this.api, "/v1/meetings/" + meeting + "/events")) {
			JsonNode people = owner.told().getFirst().data().path("participants");
			assertThat(people.size()).isEqualTo(1);
			assertThat(people.path(0).path("display_name").asString()).isEqualTo("Somebody");
			assertThat(people.path(0).path("session_id").asString()).isEqualTo("bob");
		}
	}

	@Test
	@DisplayName("W-66: whoever watches a room learns of each new meeting in it, by the room's name or id")
	void roomIsWatchedByNameOrId() {
		String id = Api.id(this.api.createRoom(this.room)).toString();
		this.events.creates(this.room);
		try (Watcher byName = Watcher.of(this.api.anonymous(), "/v1/rooms/" + this.room + "/events");
				Watcher byId = Watcher.of(this.api.anonymous(), "/v1/rooms/" + id + "/events")) {
			assertThat(byName.told().getFirst().data().path("meetings").isEmpty()).isTrue();

			UUID meeting = Api.id(Api.json(this.api.enter(this.room).expectStatus().isOk()));

			for (Watcher watcher : List.of(byName, byId)) {
				assertThat(Api.id(watcher.hears("meeting", (seen) -> is(seen, "created")))).isEqualTo(meeting);
			}
		}
	}

	@Test
	void whoeverComesBackIsToldWhatWasMissedAndNothingTwice() {
		UUID meeting = aMeeting();
		String path = "/v1/meetings/" + meeting + "/events";
		String last;
		try (Watcher watcher = Watcher.of(this.api, path)) {
			this.events.publish(joined(meeting, "alice"));
			watcher.hears("meeting", (seen) -> seen.path("num_clients").asInt() == 1);
			last = watcher.lastId();
		}
		this.events.publish(joined(meeting, "bob"));
		await().until(() -> this.api.meeting(meeting).path("num_clients").asInt() == 2);

		try (Watcher back = Watcher.from(this.api, path, last)) {
			back.hears("meeting", (seen) -> seen.path("num_clients").asInt() == 2);

			assertThat(back.told()).extracting(Told::name).containsExactly("participant", "meeting");
			assertThat(back.told().getFirst().data().path("session_id").asString()).isEqualTo("bob");
		}
	}

	@Test
	void whoeverBringsAnIdThatWeNeverGaveStartsAnew() {
		UUID meeting = aMeeting();

		for (String id : List.of("0", "9999999999999", "not-a-number", "")) {
			try (Watcher watcher = Watcher.from(this.api, "/v1/meetings/" + meeting + "/events", id)) {
				watcher.hears("snapshot", (seen) -> seen.path("meetings").size() == 1);
			}
		}
	}

	@Test
	void nothingToWatchIsAProblemNotAStream() {
		Api watching = this.api.with((headers) -> headers.setAccept(List.of(MediaType.TEXT_EVENT_STREAM)));

		for (String path : List.of("/v1/meetings/" + UUID.randomUUID() + "/events", "/v1/rooms/no-such/events")) {
			JsonNode problem = Api.json(watching.get(path).expectStatus().isNotFound());
			assertThat(problem.path("detail").asString()).endsWith("not found");
		}
	}

	@Test
	void silenceIsBrokenByHeartbeats() {
		UUID meeting = aMeeting();

		StepVerifier.create(this.api.watch("/v1/meetings/" + meeting + "/events", null))
			.assertNext((event) -> assertThat(event.event()).isEqualTo("snapshot"))
			.assertNext((event) -> assertThat(event.comment()).isNotNull())
			.thenCancel()
			.verify(Duration.ofSeconds(10));
	}

	private UUID aRequestedMeeting() {
		this.api.createRoom(this.room);
		return Api.id(Api.json(this.api.enter(this.room, 0).expectStatus().isAccepted()));
	}

	private UUID aMeeting() {
		this.api.createRoom(this.room);
		this.events.creates(this.room);
		return Api.id(Api.json(this.api.enter(this.room).expectStatus().isOk()));
	}

	private static boolean is(JsonNode seen, String status) {
		return seen.path("status").asString().equals(status);
	}

	private static RecordingRef ref(UUID meeting) {
		return new RecordingRef("daily", "recording-" + meeting);
	}

	private static RecordingReady ready(UUID meeting, RecordingRef ref) {
		return new RecordingReady(ref, FakeGateway.providerRoom(meeting), RecordingKind.COMPOSED, TEN, 599.0, null,
				List.of(), TEN);
	}

	private static ParticipantJoined joined(UUID meeting, String session) {
		return new ParticipantJoined("daily", FakeGateway.providerRoom(meeting), participant(session), TEN);
	}

	private static ParticipantLeft left(UUID meeting, String session) {
		return new ParticipantLeft("daily", FakeGateway.providerRoom(meeting), participant(session),
				TEN.plusSeconds(60));
	}

	private static Participant participant(String session) {
		return new Participant(session, null, "Somebody", "visitor", false);
	}

}
