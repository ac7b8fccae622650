package dev.atrium.rooms.meeting.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import dev.atrium.rooms.Api;
import dev.atrium.rooms.RoomsServiceTest;
import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;

@RoomsServiceTest
@Tag("W-05")
class MeetingAllowancesIT {

	private static final Instant NOON = Instant.parse("2126-03-01T12:00:00Z");

	private static final Caller ANN = new Caller("ann");

	private static final MeetingCreationProperties THREE_A_MINUTE = new MeetingCreationProperties(Duration.ZERO, 3,
			Duration.ofMinutes(1));

	private final Api api;

	private final DatabaseClient database;

	private UUID room = new UUID(0, 0);

	MeetingAllowancesIT(@Autowired WebTestClient http, @Autowired DatabaseClient database) {
		this.api = new Api(http);
		this.database = database;
	}

	@BeforeEach
	void aRoom() {
		this.room = Api.id(this.api.createRoom(Api.aRoomName()));
	}

	@Test
	@DisplayName("W-05: so many meetings at once, then one for each share of the period")
	void allowanceIsSpentAndComesBack() {
		assertThat(spent(NOON, 4)).isEqualTo(3);
		assertThat(spent(NOON.plusSeconds(19), 1)).isZero();
		assertThat(spent(NOON.plusSeconds(20), 2)).isOne();
		assertThat(spent(NOON.plusSeconds(300), 9)).isEqualTo(3);
	}

	@Test
	void refusalTellsWhenToComeBack() {
		spent(NOON, 3);

		StepVerifier.create(at(NOON.plusSeconds(5)).spend(this.room, ANN)).verifyErrorSatisfies((ex) -> {
			assertThat(ex).isInstanceOfSatisfying(Problem.class, (problem) -> {
				assertThat(problem.getStatusCode().value()).isEqualTo(429);
				assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo("16");
			});
		});
	}

	@Test
	void othersAndOtherRoomsHaveTheirOwn() {
		spent(NOON, 3);
		UUID other = Api.id(this.api.createRoom(Api.aRoomName()));

		StepVerifier.create(at(NOON).spend(this.room, new Caller("bob"))).verifyComplete();
		StepVerifier.create(at(NOON).spend(this.room, new Caller(null))).verifyComplete();
		StepVerifier.create(at(NOON).spend(other, ANN)).verifyComplete();
	}

	@Test
	void withoutALimitNothingIsCounted() {
		MeetingCreationProperties unlimited = new MeetingCreationProperties(Duration.ZERO, 0, Duration.ofMinutes(1));

		StepVerifier.create(new MeetingAllowances(this.database, unlimited, Clock.systemUTC()).spend(this.room, ANN))
			.verifyComplete();

		assertThat(rows()).isZero();
	}

	@Test
	void fullAllowancesAreForgotten() {
		spent(NOON, 3);

		new AllowanceRetention(at(NOON.plusSeconds(59))).run().block(Duration.ofSeconds(30));
		assertThat(rows()).isOne();
		new AllowanceRetention(at(NOON.plusSeconds(61))).run().block(Duration.ofSeconds(30));
		assertThat(rows()).isZero();
	}

	private long spent(Instant now, int tries) {
		return Stream.generate(() -> at(now).spend(this.room, ANN).thenReturn(true).onErrorReturn(false).block())
			.limit(tries)
			.filter(Boolean.TRUE::equals)
			.count();
	}

	private MeetingAllowances at(Instant now) {
		return new MeetingAllowances(this.database, THREE_A_MINUTE, Clock.fixed(now, ZoneOffset.UTC));
	}

	private long rows() {
		return Objects.requireNonNull(this.database.sql("SELECT count(*) FROM meeting_allowances WHERE room_id = :room")
			.bind("room", this.room)
			.mapValue(Long.class)
			.one()
			.block(Duration.ofSeconds(30)));
	}

}
