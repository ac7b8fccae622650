package dev.atrium.gateway.platform.daily;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import dev.atrium.events.conference.Participant;
import dev.atrium.gateway.platform.Presence;
import dev.atrium.gateway.platform.RoomSession;
import dev.atrium.gateway.platform.RoomSession.Visit;
import dev.atrium.gateway.support.DailyHistoryApi;

import static org.assertj.core.api.Assertions.assertThat;

class DailySessionsTests {

	@RegisterExtension
	static final WireMockExtension server = WireMockExtension.newInstance().build();

	private final DailyHistoryApi history = new DailyHistoryApi(server);

	@Test
	void listsSessionsOfDailysSampleOldestFirst() {
		this.history.hasJust("/meetings", "daily-meetings-list-response");

		StepVerifier.create(sessions().collectList()).assertNext((sessions) -> {
			assertThat(sessions).extracting(RoomSession::sessionId)
				.containsExactly("aaaaaaaa-0000-0000-0000-000000000003", "aaaaaaaa-0000-0000-0000-000000000002",
						"aaaaaaaa-0000-0000-0000-000000000001");
			assertThat(sessions.getLast()).isEqualTo(new RoomSession("aaaaaaaa-0000-0000-0000-000000000001", "my-room",
					Instant.ofEpochSecond(1774363859), Instant.ofEpochSecond(1774363859 + 600),
					List.of(new Visit(person("bbbbbbbb-0000-0000-0000-000000000001", "Alice"),
							Instant.ofEpochSecond(1774363859), Instant.ofEpochSecond(1774363859 + 600)))));
			assertThat(sessions.getFirst().visits()).hasSize(2);
		}).verifyComplete();
		this.history.askedForSessionsOf("a-room");
	}

	@Test
	void listsEveryPageOfSessions() {
		this.history.hasSessions(250, 1_774_363_859);

		StepVerifier.create(sessions().map(RoomSession::sessionId).collectList())
			.assertNext((ids) -> assertThat(ids).hasSize(250)
				.startsWith(DailyHistoryApi.id(249))
				.endsWith(DailyHistoryApi.id(0)))
			.verifyComplete();
		assertThat(this.history.pagesOf("/meetings")).isEqualTo(3);
	}

	@Test
	void asksForTheParticipantsThatTheListLeavesOut() {
		this.history.hasOneCrowdedSession("s-1", 200);

		StepVerifier.create(sessions()).assertNext((session) -> {
			assertThat(session.visits()).hasSize(200).doesNotHaveDuplicates();
			assertThat(session.visits().getLast().leftAt())
				.isEqualTo(session.visits().getLast().joinedAt().plusMillis(10500));
		}).verifyComplete();
		assertThat(this.history.pagesOf("/meetings/s-1/participants")).isEqualTo(3);
	}

	@Test
	void ongoingSessionTellsNobodysEnd() {
		this.history.hasOngoingSession();

		StepVerifier.create(sessions()).assertNext((session) -> {
			assertThat(session.endedAt()).isNull();
			assertThat(session.visits()).singleElement().extracting(Visit::leftAt).isNull();
		}).verifyComplete();
	}

	@Test
	void roomThatNeverHadASessionHasNone() {
		this.history.hasSessions(0, 0);

		StepVerifier.create(sessions()).verifyComplete();
	}

	@Test
	void showsWhoIsInWhichRoom() {
		this.history.hasPresence("/presence", "daily-presence-response");

		StepVerifier.create(presence().presence())
			.expectNext(Map.of("my-room",
					List.of(new Visit(person("aaaaaaaa-0000-0000-0000-000000000001", "Alice"),
							Instant.parse("2026-03-27T16:37:22Z"), null),
							new Visit(person("aaaaaaaa-0000-0000-0000-000000000002", "Bob"),
									Instant.parse("2026-03-27T16:37:25Z"), null))))
			.verifyComplete();
	}

	private static Participant person(String session, String name) {
		return new Participant(session, null, name, null, false);
	}

	private static Flux<RoomSession> sessions() {
		return TestDaily.at(server).platform().sessions("a-room");
	}

	private static Presence presence() {
		return TestDaily.capability(server, Presence.class);
	}

}
