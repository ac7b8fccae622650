package dev.atrium.rooms;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.atrium.testkit.Database;
import dev.atrium.testkit.Servers;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

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

	private UUID entered(Api door) {
		return Api.id(Api.json(door.enter(this.room).expectStatus().isOk()));
	}

}
