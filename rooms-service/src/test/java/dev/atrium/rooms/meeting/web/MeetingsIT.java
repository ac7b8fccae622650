package dev.atrium.rooms.meeting.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.events.conference.Participant;
import dev.atrium.events.conference.ParticipantJoined;
import dev.atrium.events.meeting.MeetingCreationFailed;
import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.rooms.Api;
import dev.atrium.rooms.FakeGateway;
import dev.atrium.rooms.RoomsServiceTest;

import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RoomsServiceTest
class MeetingsIT {

	private final Api api;

	private final FakeGateway events;

	private final String room = Api.aRoomName();

	MeetingsIT(@Autowired WebTestClient http, @Autowired FakeGateway events) {
		this.api = new Api(http);
		this.events = events;
	}

	@Test
	void enteringARoomGivesAMeetingThatCanBeJoined() {
		JsonNode createdRoom = this.api.createRoom(this.room);
		this.events.creates(this.room);

		JsonNode meeting = Api.json(this.api.enter(this.room).expectStatus().isOk());

		MeetingRequested request = this.events.requestsFor(this.room).getFirst();
		assertThat(request.platform()).isEqualTo("daily");
		assertThat(request.roomId()).isEqualTo(Api.id(createdRoom));
		assertThat(meeting.path("status").asString()).isEqualTo("created");
		assertThat(meeting.path("is_active").asBoolean()).isTrue();
		assertThat(meeting.path("room_name").asString()).isEqualTo(FakeGateway.providerRoom(Api.id(meeting)));
		assertThat(meeting.path("room_url").asString()).startsWith("https://daily.test/");
		assertThat(meeting.path("host_room_url").asString()).endsWith("?host");
		assertThat(meeting.path("platform").asString()).isEqualTo("daily");
		assertThat(meeting.path("requested_platform").asString()).isEqualTo("daily");
		assertThat(meeting.path("room_id").asString()).isEqualTo(createdRoom.path("id").asString());
		assertThat(Duration.between(Instant.parse(meeting.path("start_date").asString()),
				Instant.parse(meeting.path("end_date").asString())))
			.isEqualTo(Duration.ofHours(8));
		assertThat(this.api.meeting(Api.id(meeting))).isEqualTo(meeting);
		assertThat(Api.json(this.api.get("/v1/rooms/{room}/meetings/active", this.room)).path(0)).isEqualTo(meeting);
	}

	@Test
	void waitingRequestIsWokenWellBeforeItsWaitEnds() {
		this.api.createRoom(this.room);
		this.events.creates(this.room);
		Instant start = Instant.now();

		this.api.enter(this.room).expectStatus().isOk();

		assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
	}

	@Test
	void laterVisitorsGetTheSameMeeting() {
		this.api.createRoom(this.room);
		this.events.creates(this.room);
		JsonNode first = Api.json(this.api.enter(this.room).expectStatus().isOk());

		JsonNode second = Api.json(this.api.enter(this.room).expectStatus().isOk());

		assertThat(second).isEqualTo(first);
		assertThat(this.events.requestsFor(this.room)).hasSize(1);
	}

	@Test
	void parallelFirstVisitorsGetOneMeetingRequestedOnce() {
		this.api.createRoom(this.room);
		this.events.creates(this.room);

		List<UUID> ids = Stream.generate(() -> CompletableFuture.supplyAsync(() -> enteredId(this.room)))
			.limit(8)
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();

		assertThat(ids).hasSize(8).containsOnly(ids.getFirst());
		assertThat(this.events.requestsFor(this.room)).hasSize(1);
	}

	@Test
	void duplicateIsMadeOnRequest() {
		this.api.createRoom(this.room);
		this.events.creates(this.room);
		JsonNode first = Api.json(this.api.enter(this.room).expectStatus().isOk());

		JsonNode second = Api
			.json(this.api.post("/v1/rooms/" + this.room + "/meeting", Map.of("allow_duplicated", true))
				.expectStatus()
				.isOk());

		assertThat(Api.id(second)).isNotEqualTo(Api.id(first));
		assertThat(Api.json(this.api.get("/v1/rooms/{room}/meetings/active", this.room)).size()).isEqualTo(2);
	}

	@Test
	void changedSettingsMakeANewMeetingAndLeaveTheOldAlone() {
		JsonNode createdRoom = this.api.createRoom(this.room);
		this.events.creates(this.room);
		JsonNode before = Api.json(this.api.enter(this.room).expectStatus().isOk());

		this.api.patch("/v1/rooms/" + Api.id(createdRoom), Map.of("is_locked", true)).expectStatus().isOk();
		JsonNode after = Api.json(this.api.enter(this.room).expectStatus().isOk());

		assertThat(Api.id(after)).isNotEqualTo(Api.id(before));
		assertThat(after.path("is_locked").asBoolean()).isTrue();
		assertThat(this.api.meeting(Api.id(before))).isEqualTo(before);
	}

	@Test
	@DisplayName("W-15: a room that is renamed keeps its meeting, and what the provider tells of it")
	void renamingARoomBreaksNothing() {
		UUID roomId = Api.id(this.api.createRoom(this.room));
		this.events.creates(this.room);
		UUID meeting = Api.id(Api.json(this.api.enter(this.room).expectStatus().isOk()));
		String renamed = Api.aRoomName();

		this.api.patch("/v1/rooms/" + roomId, Map.of("name", renamed)).expectStatus().isOk();
		this.events.publish(new ParticipantJoined("daily", FakeGateway.providerRoom(meeting),
				new Participant("session", null, "Ann", null, false), Instant.now()));

		await().until(() -> this.api.meeting(meeting).path("num_clients").asInt() == 1);
		assertThat(enteredId(renamed)).isEqualTo(meeting);
		assertThat(Api.json(this.api.get("/v1/rooms/{room}/meetings/active", renamed)).size()).isOne();
		this.api.get("/v1/rooms/{room}/meetings/{id}", renamed, meeting).expectStatus().isOk();
		this.api.enter(this.room).expectStatus().isNotFound();
		assertThat(this.events.requestsFor(renamed)).isEmpty();
	}

	@Test
	void impatientClientIsToldWhereToLookAgain() {
		this.api.createRoom(this.room);

		JsonNode meeting = Api.json(this.api.enter(this.room, 0)
			.expectStatus()
			.isAccepted()
			.expectHeader()
			.valueMatches("Location", "/v1/rooms/" + this.room + "/meetings/[0-9a-f-]{36}"));

		assertThat(meeting.path("status").asString()).isEqualTo("requested");
		assertThat(meeting.path("room_url").asString()).isEmpty();
		assertThat(meeting.path("is_active").asBoolean()).isFalse();
		assertThat(Api.json(this.api.get("/v1/rooms/{room}/meetings/active", this.room)).size()).isZero();
	}

	@Test
	void requestedMeetingIsFoundOnceCreated() {
		this.api.createRoom(this.room);
		JsonNode requested = Api.json(this.api.enter(this.room, 0).expectStatus().isAccepted());
		await().until(() -> !this.events.requestsFor(this.room).isEmpty());

		this.events.publish(FakeGateway.created(this.events.requestsFor(this.room).getFirst()));
		JsonNode created = Api.json(this.api.enter(this.room).expectStatus().isOk());

		assertThat(Api.id(created)).isEqualTo(Api.id(requested));
		assertThat(this.events.requestsFor(this.room)).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "PLATFORM_NOT_CONFIGURED, 409, platform-not-configured", "REJECTED, 502, provider-rejected",
			"UNAUTHORIZED, 502, provider-unauthorized", "UNAVAILABLE, 503, provider-unavailable" })
	void failureIsToldWithItsReasonAndTheNextRequestTriesAgain(MeetingCreationFailed.Reason reason, int status,
			String problemType) {
		this.api.createRoom(this.room);
		this.events.fails(this.room, reason);

		WebTestClient.ResponseSpec response = this.api.enter(this.room).expectStatus().isEqualTo(status);
		if (status == 503) {
			response.expectHeader().valueMatches("Retry-After", "\\d+");
		}
		JsonNode problem = Api.json(response);
		this.events.creates(this.room);
		JsonNode second = Api.json(this.api.enter(this.room).expectStatus().isOk());

		assertThat(problem.path("type").asString()).isEqualTo("urn:atrium:problem:" + problemType);
		assertThat(problem.path("detail").asString()).isEqualTo("The provider says no");
		JsonNode failed = this.api.meeting(UUID.fromString(problem.path("meeting_id").asString()));
		assertThat(failed.path("status").asString()).isEqualTo("failed");
		assertThat(failed.path("failure").path("reason").asString()).isEqualTo(reason.name().toLowerCase(Locale.ROOT));
		assertThat(Api.id(second)).isNotEqualTo(Api.id(failed));
	}

	@Test
	void deactivatingEndsTheMeetingHereAndAtTheProviderOnce() {
		JsonNode meeting = aMeeting();
		String path = "/v1/meetings/" + Api.id(meeting) + "/deactivate";

		JsonNode answer = Api.json(this.api.patch(path, "{}").expectStatus().isOk());
		this.api.patch(path, "{}").expectStatus().isOk();

		assertThat(answer.path("status").asString()).isEqualTo("success");
		assertThat(this.api.meeting(Api.id(meeting)).path("status").asString()).isEqualTo("ended");
		await().until(() -> !this.events.endRequestsFor(Api.id(meeting)).isEmpty());
		assertThat(Api.id(Api.json(this.api.enter(this.room).expectStatus().isOk()))).isNotEqualTo(Api.id(meeting));
		assertThat(this.events.endRequestsFor(Api.id(meeting))).hasSize(1);
	}

	@Test
	void deletingARoomEndsItsMeetingsAtTheProvider() {
		JsonNode meeting = aMeeting();

		this.api.delete("/v1/rooms/" + meeting.path("room_id").asString()).expectStatus().isOk();

		await().until(() -> this.events.endRequestsFor(Api.id(meeting)).size() == 1);
		this.api.get("/v1/meetings/{id}", Api.id(meeting)).expectStatus().isNotFound();
	}

	private JsonNode aMeeting() {
		this.api.createRoom(this.room);
		this.events.creates(this.room);
		return Api.json(this.api.enter(this.room).expectStatus().isOk());
	}

	private UUID enteredId(String name) {
		return Api.id(Api.json(this.api.enter(name).expectStatus().isOk()));
	}

}
