package dev.atrium.gateway.reconciliation.recordings;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;

import dev.atrium.events.EventEnvelope;
import dev.atrium.events.EventIds;
import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.events.meeting.RecordingTrigger;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.events.recording.RecordingKind;
import dev.atrium.events.recording.RecordingReady;
import dev.atrium.events.recording.RecordingRef;
import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.support.DailyApi;
import dev.atrium.gateway.support.EventLog;
import dev.atrium.gateway.support.GatewayTest;
import dev.atrium.gateway.support.RecordingListApi;
import dev.atrium.gateway.support.RecordingListApi.Recorded;
import dev.atrium.gateway.support.SettableClock;
import dev.atrium.gateway.support.TestDriver;
import dev.atrium.gateway.support.WherebyApi;
import dev.atrium.scheduling.RecurringWork;
import dev.atrium.scheduling.RecurringWorks;

import static dev.atrium.gateway.support.Plans.aRequest;
import static dev.atrium.gateway.support.TestDriver.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * No callback tells of a recording, unless a test says so.
 */
@GatewayTest
class RecordingReconciliationIT {

	private final TestDriver driver;

	private final EventLog events;

	private final SettableClock clock;

	private final MeterRegistry meters;

	private final List<RecurringWork> works;

	private RecordingListApi daily;

	private RecordingListApi whereby;

	private Instant now;

	@Autowired
	RecordingReconciliationIT(TestDriver driver, EventLog events, SettableClock clock, MeterRegistry meters,
			List<RecurringWorks> works) {
		this.driver = driver;
		this.events = events;
		this.clock = clock;
		this.meters = meters;
		this.works = works.stream().<RecurringWork>flatMap((some) -> some.works().stream()).toList();
	}

	@BeforeEach
	void standIn(@InjectWireMock("daily") WireMockServer dailyServer,
			@InjectWireMock("whereby") WireMockServer wherebyServer) {
		new DailyApi(dailyServer).createsRooms();
		new WherebyApi(wherebyServer).createsMeetings();
		this.daily = RecordingListApi.daily(dailyServer);
		this.whereby = RecordingListApi.whereby(wherebyServer);
		this.now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		this.driver.execute("truncate reconciliation, announced_recording");
	}

	@AfterEach
	void goOn() {
		this.clock.reset();
	}

	@Test
	void everyRecordingOfAnHourWithoutCallbacksAtDailyIsAnnouncedOnceWithinTheLimitOfLists() {
		List<Recorded> recorded = recordedOver(Duration.ofHours(1), 500, aRoom("daily"), aRoom("daily"));

		for (Instant turn : turns(Duration.ofMinutes(75), Duration.ofMinutes(1))) {
			int before = this.daily.calls();
			haveTurn("daily", turn, recorded);
			// Daily takes 2 in a second and 50 in 30 seconds; turns are a minute apart.
			assertThat(this.daily.calls() - before).isBetween(1, 2);
		}

		announcedOnce("daily", recorded);
	}

	@Test
	void everyRecordingOfAnHourWithoutCallbacksAtWherebyIsAnnouncedOnceWithinItsPoints() {
		List<Recorded> recorded = recordedOver(Duration.ofHours(1), 500, aRoom("whereby"), aRoom("whereby"));

		for (Instant turn : turns(Duration.ofMinutes(75), Duration.ofMinutes(5))) {
			int before = this.whereby.calls();
			haveTurn("whereby", turn, recorded);
			// Each is a point of the 100 that Whereby gives for a minute.
			assertThat(this.whereby.calls() - before).isBetween(1, 10);
		}

		announcedOnce("whereby", recorded);
	}

	@Test
	void gatewayThatWasAwayForTheHourReadsItBackAtOnce() {
		List<Recorded> recorded = recordedOver(Duration.ofHours(1), 500, aRoom("daily"));

		haveTurn("daily", this.now.plus(Duration.ofMinutes(75)), recorded);

		assertThat(this.daily.calls()).isEqualTo(6);
		announcedOnce("daily", recorded);
	}

	@Test
	void recordingThatTakesLongerThanOthersThatBeganLaterIsNotPassedOver() {
		String room = aRoom("whereby");
		Recorded early = new Recorded(UUID.randomUUID().toString(), room, this.now, Duration.ofMinutes(50));
		Recorded late = new Recorded(UUID.randomUUID().toString(), room, this.now.plusSeconds(1200),
				Duration.ofMinutes(2));

		turns(Duration.ofMinutes(60), Duration.ofMinutes(5))
			.forEach((turn) -> haveTurn("whereby", turn, List.of(early, late)));

		announcedOnce("whereby", List.of(early, late));
	}

	@Test
	void recordingThatNeverGetsFinishedIsNotWaitedForForever() {
		String room = aRoom("daily");
		Recorded stuck = new Recorded(UUID.randomUUID().toString(), room, this.now, Duration.ofDays(3));

		haveTurn("daily", this.now.plus(Duration.ofHours(23)), List.of(stuck));
		assertThat(mark("daily")).isEqualTo(this.now);
		haveTurn("daily", this.now.plus(Duration.ofHours(25)), List.of(stuck));

		assertThat(mark("daily")).isEqualTo(this.now.plus(Duration.ofHours(25)).minus(Duration.ofMinutes(5)));
	}

	@Test
	void breakBetweenTwoPagesPassesNothingOverAndRepeatsNothing() {
		List<Recorded> recorded = recordedOver(Duration.ofHours(1), 150, aRoom("daily"));
		Instant later = this.now.plus(Duration.ofMinutes(75));
		this.daily.listsAt(later, recorded);
		this.daily.breaksAfter(recorded.get(50));
		this.clock.set(later);

		StepVerifier.create(work("daily").run()).verifyError(Unavailable.class);
		assertThat(this.driver.rows("select count(*) from announced_recording")).isEqualTo(100);
		assertThat(this.driver.rows("select count(*) from reconciliation")).isZero();
		haveTurn("daily", later, recorded);

		announcedOnce("daily", recorded);
	}

	@Test
	void platformThatIsAwayHoldsUpNoOther() {
		List<Recorded> recorded = recordedOver(Duration.ofMinutes(5), 3, aRoom("whereby"));
		Instant later = this.now.plus(Duration.ofMinutes(30));
		this.clock.set(later);
		this.daily.isAway();

		StepVerifier.create(work("daily").run()).verifyError(Unavailable.class);
		haveTurn("whereby", later, recorded);

		announcedOnce("whereby", recorded);
	}

	@Test
	void recordingThatACallbackHasAnnouncedIsNotAnnouncedAgainWhetherItWasErasedOrNot() {
		List<Recorded> recorded = recordedOver(Duration.ofMinutes(5), 2, aRoom("daily"));
		Recorded told = recorded.getFirst();
		this.driver.sayAndAwaitHandling(factId("daily", told), ready("daily", told));
		Instant later = this.now.plus(Duration.ofMinutes(30));

		haveTurn("daily", later, recorded);
		haveTurn("daily", later.plusSeconds(60), List.of());
		haveTurn("daily", later.plusSeconds(120), recorded);

		announcedOnce("daily", recorded);
	}

	@Test
	void twoInstancesAtOnceAnnounceOnce() {
		List<Recorded> recorded = recordedOver(Duration.ofMinutes(10), 40, aRoom("daily"));
		Instant later = this.now.plus(Duration.ofMinutes(30));
		this.clock.set(later);
		this.daily.listsAt(later, recorded);

		work("daily").run().and(work("daily").run()).block();

		announcedOnce("daily", recorded);
	}

	@Test
	void recordingsOfOthersInTheSameAccountAreLeftAlone() {
		List<Recorded> recorded = recordedOver(Duration.ofMinutes(5), 3, "somebody-elses-" + UUID.randomUUID());

		haveTurn("daily", this.now.plus(Duration.ofMinutes(30)), recorded);

		assertThat(this.driver.rows("select count(*) from announced_recording")).isZero();
	}

	@Test
	void missedRecordingsAreCounted() {
		List<Recorded> recorded = recordedOver(Duration.ofMinutes(5), 3, aRoom("daily"));
		double before = missed();

		haveTurn("daily", this.now.plus(Duration.ofMinutes(30)), recorded);

		assertThat(missed() - before).isEqualTo(3);
	}

	private double missed() {
		return this.meters.counter("atrium.reconciliation.missed", "platform", "daily", "event", "RecordingReady")
			.count();
	}

	private List<Recorded> recordedOver(Duration time, int count, String... rooms) {
		return IntStream.range(0, count)
			.mapToObj((i) -> new Recorded(UUID.randomUUID().toString(), rooms[i % rooms.length],
					this.now.plus(time.multipliedBy(i).dividedBy(count)).truncatedTo(ChronoUnit.SECONDS),
					Duration.ofMinutes(3 + i % 6)))
			.toList();
	}

	private List<Instant> turns(Duration time, Duration period) {
		return IntStream.rangeClosed(0, (int) time.dividedBy(period))
			.mapToObj((i) -> this.now.plus(period.multipliedBy(i)))
			.toList();
	}

	private void haveTurn(String platform, Instant turn, List<Recorded> recorded) {
		this.clock.set(turn);
		(platform.equals("daily") ? this.daily : this.whereby).listsAt(turn, recorded);
		work(platform).run().block();
	}

	private RecurringWork work(String platform) {
		return this.works.stream()
			.filter((work) -> work.name().equals("recordings-reconciliation-" + platform))
			.findFirst()
			.orElseThrow();
	}

	/** Waits until nothing more can come. */
	private void announcedOnce(String platform, List<Recorded> recorded) {
		eventually().until(() -> this.driver.rows("select count(*) from outbox where published_at is null") == 0);
		List<UUID> expected = recorded.stream().map((recording) -> factId(platform, recording)).toList();
		eventually().until(() -> ids(recorded), (said) -> said.containsAll(expected));
		assertThat(ids(recorded)).containsExactlyInAnyOrderElementsOf(expected);
	}

	private List<UUID> ids(List<Recorded> recorded) {
		return recorded.stream()
			.map(Recorded::room)
			.distinct()
			.flatMap((room) -> this.events.recordingsIn(room).stream())
			.<UUID>map(EventEnvelope::id)
			.toList();
	}

	private static UUID factId(String platform, Recorded recording) {
		return EventIds.ofFact(RecordingReady.class, platform, recording.id());
	}

	private static RecordingReady ready(String platform, Recorded recording) {
		return new RecordingReady(new RecordingRef(platform, recording.id()), recording.room(), RecordingKind.COMPOSED,
				recording.start(), null, null, List.of(), recording.start());
	}

	private Instant mark(String platform) {
		return this.driver.moment("select mark from reconciliation where platform = '" + platform + "'");
	}

	private String aRoom(String platform) {
		MeetingRequested request = aRequest(platform, RecordingType.CLOUD, RecordingTrigger.NONE);
		this.driver.say(request);
		return this.driver.await(MeetingCreated.class, request.meetingId()).providerRoomName();
	}

}
