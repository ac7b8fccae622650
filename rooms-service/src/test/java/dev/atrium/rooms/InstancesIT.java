package dev.atrium.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.events.conference.Participant;
import dev.atrium.events.conference.ParticipantJoined;
import dev.atrium.events.conference.ParticipantLeft;
import dev.atrium.rooms.live.Watcher;
import dev.atrium.testkit.Database;
import dev.atrium.testkit.Servers;

import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Instances of the service that share a database, side by side and one after the other.
 */
class InstancesIT {

	private static final String NO_BROKER = "127.0.0.1:1";

	private final Database database = Servers.postgres().createDatabase();

	private final String brokers = Servers.kafka().bootstrapServers();

	private final String room = Api.aRoomName();

	@Test
	void firstVisitorsAtTwoInstancesGetOneMeetingRequestedOnce() {
		try (ServiceInstance one = ServiceInstance.start(this.database, this.brokers, FakeGateway.class);
				ServiceInstance other = ServiceInstance.start(this.database, this.brokers)) {
			FakeGateway gateway = one.bean(FakeGateway.class);
			gateway.creates(this.room);
			one.api().createRoom(this.room);
			List<Api> doors = List.of(one.api(), other.api());

			List<UUID> ids = IntStream.range(0, 8)
				.mapToObj((i) -> CompletableFuture.supplyAsync(() -> entered(doors.get(i % 2))))
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.toList();

			assertThat(ids).hasSize(8).containsOnly(ids.getFirst());
			assertThat(gateway.requestsFor(this.room)).hasSize(1);
		}
	}

	@Test
	void requestStoredWhileTheBrokerWasAwayIsPublishedByTheNextInstance() {
		UUID requested;
		try (ServiceInstance first = ServiceInstance.start(this.database, NO_BROKER)) {
			first.api().createRoom(this.room);
			requested = Api.id(Api.json(first.api().enter(this.room, 0).expectStatus().isAccepted()));
		}

		try (ServiceInstance next = ServiceInstance.start(this.database, this.brokers, FakeGateway.class)) {
			FakeGateway gateway = next.bean(FakeGateway.class);
			gateway.creates(this.room);
			JsonNode created = Api.json(next.api().enter(this.room).expectStatus().isOk());

			assertThat(Api.id(created)).isEqualTo(requested);
			assertThat(gateway.requestsFor(this.room)).hasSize(1);
		}
	}

	@Test
	@DisplayName("W-32: a request repeated at the next instance under its key gets the meeting of the instance that died")
	void repeatedRequestOutlivesItsInstance() {
		UUID requested;
		try (ServiceInstance first = ServiceInstance.start(this.database, NO_BROKER)) {
			first.api().createRoom(this.room);
			requested = Api.id(Api.json(duplicate(first, "once").expectStatus().isAccepted()));
		}
		try (ServiceInstance next = ServiceInstance.start(this.database, this.brokers, FakeGateway.class)) {
			FakeGateway gateway = next.bean(FakeGateway.class);
			gateway.creates(this.room);

			JsonNode created = Api.json(duplicate(next, "once").expectStatus().isOk());

			assertThat(Api.id(created)).isEqualTo(requested);
			assertThat(gateway.requestsFor(this.room)).hasSize(1);
		}
	}

	@Test
	@DisplayName("W-05: the limit of new meetings holds over all instances; entering the one that is there costs nothing")
	void limitHoldsOverAllInstances() {
		List<String> twoAMinute = List.of("--MEETING_CREATION_LIMIT=2");
		try (ServiceInstance one = ServiceInstance.start(this.database, this.brokers, twoAMinute, FakeGateway.class);
				ServiceInstance other = ServiceInstance.start(this.database, this.brokers, twoAMinute)) {
			one.bean(FakeGateway.class).creates(this.room);
			one.api().createRoom(this.room);

			duplicate(one, "a").expectStatus().isOk();
			duplicate(other, "b").expectStatus().isOk();

			JsonNode problem = Api.json(duplicate(one, "c").expectStatus()
				.isEqualTo(429)
				.expectHeader()
				.valueMatches("Retry-After", "\\d+"));
			assertThat(problem.path("type").asString()).isEqualTo("urn:atrium:problem:too-many-meetings");
			duplicate(other, "d").expectStatus().isEqualTo(429);
			duplicate(other, "b").expectStatus().isOk();
			assertThat(entered(other.api())).isNotNull();
		}
	}

	private WebTestClient.ResponseSpec duplicate(ServiceInstance instance, String key) {
		return instance.api().post("/v1/rooms/" + this.room + "/meeting", Map.of("allow_duplicated", true), key);
	}

	@Test
	void twoInstancesEndADesertedMeetingOnce() {
		WireMockServer asked = new WireMockServer(options().dynamicPort());
		asked.start();
		List<String> settings = List.of("--GATEWAY_URL=" + asked.baseUrl(), "--MEETING_GRACE=0s",
				"--atrium.meeting.upkeep.look-every=1d");
		try (ServiceInstance one = ServiceInstance.start(this.database, this.brokers, settings, FakeGateway.class);
				ServiceInstance other = ServiceInstance.start(this.database, this.brokers, settings)) {
			FakeGateway gateway = one.bean(FakeGateway.class);
			gateway.creates(this.room);
			one.api().createRoom(this.room);
			UUID meeting = desertedMeeting(one.api(), gateway);

			List.of(one, other).parallelStream().forEach((each) -> each.work("due-meetings"));
			UUID next = desertedMeeting(other.api(), gateway);
			one.work("due-meetings");

			// Told after whatever was told of the first one.
			await().until(() -> gateway.endRequestsFor(next).size() == 1);
			assertThat(gateway.endRequestsFor(meeting)).hasSize(1);
		}
		finally {
			asked.stop();
		}
	}

	@Test
	@DisplayName("W-66: who watches at one instance is told what happens at another, and resumes at either")
	void eventWrittenAtOneInstanceArrivesAtTheOther() {
		try (ServiceInstance one = ServiceInstance.start(this.database, this.brokers, FakeGateway.class);
				ServiceInstance other = ServiceInstance.start(this.database, this.brokers)) {
			one.bean(FakeGateway.class).creates(this.room);
			one.api().createRoom(this.room);
			String path = "/v1/rooms/" + this.room + "/events";
			String last;
			UUID meeting;
			try (Watcher watcher = Watcher.of(other.api(), path)) {
				meeting = entered(one.api());
				watcher.hears("meeting", (seen) -> seen.path("status").asString().equals("created"));
				last = watcher.lastId();
			}
			one.api().patch("/v1/meetings/" + meeting + "/deactivate", "{}").expectStatus().isOk();

			try (Watcher back = Watcher.from(one.api(), path, last)) {
				back.hears("meeting", (seen) -> seen.path("status").asString().equals("ended"));
				assertThat(back.told()).hasSize(1);
			}
		}
	}

	@Test
	void instanceThatStopsEndsItsStreamsInsteadOfWaitingForThem() {
		Watcher watcher;
		Instant asked;
		try (ServiceInstance instance = ServiceInstance.start(this.database, this.brokers)) {
			instance.api().createRoom(this.room);
			watcher = Watcher.of(instance.api(), "/v1/rooms/" + this.room + "/events");
			asked = Instant.now();
		}

		watcher.awaitEnd();
		// Graceful shutdown would wait 30 s for a request.
		assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(15));
	}

	private UUID desertedMeeting(Api api, FakeGateway gateway) {
		UUID meeting = entered(api);
		String providerRoom = FakeGateway.providerRoom(meeting);
		Participant alice = new Participant("alice", null, "Alice", "visitor", false);
		gateway.publish(new ParticipantJoined("daily", providerRoom, alice, Instant.now()),
				new ParticipantLeft("daily", providerRoom, alice, Instant.now()));
		await().until(() -> api.meeting(meeting).path("status").asString().equals("active")
				&& api.meeting(meeting).path("num_clients").asInt() == 0);
		return meeting;
	}

	private UUID entered(Api door) {
		return Api.id(Api.json(door.enter(this.room).expectStatus().isOk()));
	}

}
