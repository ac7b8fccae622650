package dev.atrium.rooms.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;

import dev.atrium.rooms.Api;
import dev.atrium.rooms.RoomsServiceTest;
import dev.atrium.rooms.live.stream.LiveStreams;

import static org.assertj.core.api.Assertions.assertThat;

@RoomsServiceTest
class LiveLogIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Api api;

	private final LiveLog log;

	private final LiveStreams streams;

	private final TransactionalOperator transaction;

	private LiveScope scope = new LiveScope(UUID.randomUUID(), null);

	private UUID meeting = UUID.randomUUID();

	LiveLogIT(@Autowired WebTestClient http, @Autowired LiveLog log, @Autowired LiveStreams streams,
			@Autowired TransactionalOperator transaction) {
		this.api = new Api(http);
		this.log = log;
		this.streams = streams;
		this.transaction = transaction;
	}

	@BeforeEach
	void aRoomWithAMeeting() {
		String name = Api.aRoomName();
		this.scope = new LiveScope(Api.id(this.api.createRoom(name)), null);
		this.meeting = Api.id(Api.json(this.api.enter(name, 0).expectStatus().isAccepted()));
	}

	@Test
	void whoeverIsInterruptedAgainAndAgainWhileManyWriteLosesNothingAndIsToldNothingTwice() {
		String start = Long.toString(head());
		int many = 400;
		var writing = Flux.range(0, many).flatMap(this::append, 8).then().toFuture();

		List<String> heard = new ArrayList<>();
		String last = start;
		while (heard.size() < many) {
			List<ServerSentEvent<String>> part = open(last).take(Math.min(7, many - heard.size()))
				.collectList()
				.blockOptional(PATIENCE)
				.orElseThrow();
			part.forEach((event) -> heard.add(String.valueOf(event.data())));
			last = part.getLast().id();
		}

		writing.join();
		assertThat(heard).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(IntStream.range(0, many).mapToObj(LiveLogIT::written).toList());
		assertThat(last).isEqualTo(Long.toString(head()));
	}

	@Test
	void clientThatTakesNothingForLongGetsEverythingOnceItDoes() {
		String start = Long.toString(head());
		int many = 1_000;

		StepVerifier.create(open(start).map((event) -> String.valueOf(event.data())).take(many), 0)
			.thenRequest(1)
			.then(() -> Flux.range(0, many).concatMap(this::append).blockLast(PATIENCE))
			.expectNext(written(0))
			.thenRequest(many)
			.expectNextSequence(IntStream.range(1, many).mapToObj(LiveLogIT::written).toList())
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void whatIsOlderThanTheLogGoesBackIsToldAsItIsNow() {
		String start = Long.toString(head());
		append(1).block(PATIENCE);
		new LiveLogRetention(this.log, new LiveProperties(Duration.ZERO)).run().block(PATIENCE);

		assertThat(head()).isZero();
		assertThat(open(start).blockFirst(PATIENCE)).satisfies((event) -> {
			assertThat(event.event()).isEqualTo("snapshot");
			assertThat(event.data()).contains(this.meeting.toString());
		});
	}

	@Test
	void nothingIsToldOfATransactionThatDoesNotCommit() {
		long before = head();

		append(1).then(Mono.error(new IllegalStateException("no")))
			.as(this.transaction::transactional)
			.as(StepVerifier::create)
			.verifyErrorMessage("no");

		assertThat(head()).isEqualTo(before);
	}

	private Flux<ServerSentEvent<String>> open(@Nullable String lastEventId) {
		return this.streams.open(this.scope, true, lastEventId).filter((event) -> event.event() != null);
	}

	private Mono<Void> append(int number) {
		return this.log
			.append(new LiveEvent(this.scope.roomId(), this.meeting, LiveEventType.PARTICIPANT,
					Map.of("number", number)))
			.as(this.transaction::transactional);
	}

	private static String written(int number) {
		return "{\"number\":" + number + "}";
	}

	private long head() {
		return this.log.head(this.scope).blockOptional(PATIENCE).orElseThrow();
	}

}
