package dev.atrium.gateway.orphan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;

import dev.atrium.events.EventIds;
import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.gateway.meeting.Meetings;
import dev.atrium.gateway.orphan.OrphanProperties.Mode;
import dev.atrium.gateway.platform.ProviderRoom;
import dev.atrium.gateway.platform.RoomInventory.ListedRoom;
import dev.atrium.gateway.platform.VideoPlatforms;
import dev.atrium.gateway.support.DailyApi;
import dev.atrium.gateway.support.DailyHistoryApi;
import dev.atrium.gateway.support.GatewayTest;
import dev.atrium.gateway.support.TestDriver;
import dev.atrium.gateway.support.WherebyApi;
import dev.atrium.gateway.support.WherebyHistoryApi;

import static dev.atrium.gateway.support.Plans.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class OrphanSweepIT {

	private static final Duration OLD = Duration.ofHours(2);

	@Autowired
	private VideoPlatforms platforms;

	@Autowired
	private Meetings meetings;

	@Autowired
	private TestDriver driver;

	private final List<ListedRoom> rooms = new ArrayList<>();

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private DailyApi daily;

	@BeforeEach
	void standIn(@InjectWireMock("daily") WireMockServer server) {
		this.daily = new DailyApi(server);
		this.daily.createsRooms();
		this.daily.deletesRooms();
	}

	@ParameterizedTest
	@ValueSource(strings = { "FAILED", "ENDED" })
	void roomOfAMeetingThatIsOverIsRemoved(String status) {
		UUID meeting = createdMeeting();
		become(meeting, status);
		listed("team-" + meeting, digits(meeting), OLD);

		sweep(Mode.REMOVE).run().block();

		assertThat(this.daily.deletionsOf("team-" + meeting)).isEqualTo(1);
		assertThat(counted("removed")).isEqualTo(1);
	}

	@Test
	void secondRoomOfAMeetingIsRemovedAndItsOwnIsNot() {
		UUID meeting = createdMeeting();
		String lastDigits = digits(meeting).substring(16);
		listed(roomOf(meeting), lastDigits, OLD);
		listed("second-" + meeting, lastDigits, OLD);

		sweep(Mode.REMOVE).run().block();

		assertThat(this.daily.deletionsOf(roomOf(meeting))).isZero();
		assertThat(this.daily.deletionsOf("second-" + meeting)).isEqualTo(1);
	}

	@Test
	void roomOfAMeetingThatIsHeldElsewhereIsRemoved() {
		UUID meeting = createdMeeting();
		this.driver.execute("update meeting set platform = 'whereby' where id = '" + meeting + "'");
		listed(roomOf(meeting), digits(meeting), OLD);

		sweep(Mode.REMOVE).run().block();

		assertThat(this.daily.deletionsOf(roomOf(meeting))).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "CREATED, PT2H", "REQUESTED, PT2H", "FAILED, PT59M", "ENDED, PT1M" })
	void roomThatIsOrMayBeInUseIsLeftAlone(String status, Duration age) {
		UUID meeting = createdMeeting();
		become(meeting, status);
		listed(roomOf(meeting), digits(meeting), age);

		sweep(Mode.REMOVE).run().block();

		assertThat(this.daily.deletionsOf(meeting.toString())).isZero();
		assertThat(this.meters.getMeters()).isEmpty();
	}

	@Test
	void roomOfAnotherDeploymentIsLeftAloneAndCounted() {
		UUID theirs = EventIds.next();
		listed("theirs-" + theirs, digits(theirs), OLD);

		sweep(Mode.REMOVE).run().block();

		assertThat(this.daily.deletionsOf(theirs.toString())).isZero();
		assertThat(counted("unknown")).isEqualTo(1);
	}

	@Test
	void otherMeetingWithTheSameLastDigitsDoesNotMakeItOurs() {
		UUID meeting = createdMeeting();
		become(meeting, "FAILED");
		String others = "f".repeat(16) + digits(meeting).substring(16);
		listed("theirs-" + meeting, others, OLD);

		sweep(Mode.REMOVE).run().block();

		assertThat(this.daily.deletionsOf(meeting.toString())).isZero();
		assertThat(counted("unknown")).isEqualTo(1);
	}

	@Test
	void dryRunReportsAndChangesNothing() {
		UUID meeting = createdMeeting();
		become(meeting, "FAILED");
		listed("team-" + meeting, digits(meeting), OLD);

		sweep(Mode.REPORT).run().block();

		assertThat(counted("reported")).isEqualTo(1);
		assertThat(this.daily.deletionsOf(meeting.toString())).isZero();
	}

	@Test
	void oneTurnRemovesNoMoreThanItMay() {
		UUID meeting = createdMeeting();
		become(meeting, "ENDED");
		for (int i = 0; i < 5; i++) {
			listed("r" + i + "-" + meeting, digits(meeting), OLD);
		}

		sweep(Mode.REMOVE).run().block();

		assertThat(this.daily.deletionsOf(meeting.toString())).isEqualTo(3);
	}

	@Test
	void roomThatCannotBeRemovedDoesNotStopTheOthers() {
		UUID meeting = createdMeeting();
		become(meeting, "ENDED");
		listed("stuck-" + meeting, digits(meeting), OLD);
		listed("loose-" + meeting, digits(meeting), OLD);
		this.daily.cannotDelete("stuck-" + meeting);

		sweep(Mode.REMOVE).run().block();

		assertThat(this.daily.deletionsOf("loose-" + meeting)).isEqualTo(1);
		assertThat(counted("not_removed")).isEqualTo(1);
		assertThat(counted("removed")).isEqualTo(1);
	}

	@Test
	void looksThroughTheListsOfAllPlatforms(@InjectWireMock("daily") WireMockServer dailyServer,
			@InjectWireMock("whereby") WireMockServer wherebyServer) {
		WherebyApi whereby = new WherebyApi(wherebyServer);
		whereby.deletesMeetings();
		new DailyHistoryApi(dailyServer).hasRooms(3);
		new WherebyHistoryApi(wherebyServer).hasMeetings(3);
		this.driver.execute("""
				insert into meeting (id, platform, room_name, ends_at, locked, room_mode, recording_type,
					recording_trigger, status, requested_at)
				values ('01930a5b-7c2e-7d41-9a3b-000000000001', 'daily', 'standup', now(), false, 'GROUP', 'NONE',
					'NONE', 'FAILED', now())""");
		OrphanProperties properties = properties(Mode.REMOVE);
		RoomJudge nextYear = new RoomJudge(this.meetings, properties,
				Clock.fixed(Instant.parse("2027-01-01T00:00:00Z"), ZoneOffset.UTC));

		new OrphanConfiguration().orphanSweeps(this.platforms, nextYear, properties, this.meters)
			.works()
			.forEach((sweep) -> sweep.run().block());

		assertThat(this.daily.deletionsOf("-9a3b-000000000001")).isEqualTo(1);
		assertThat(this.daily.deletionsOf("-9a3b-")).isEqualTo(1);
		whereby.deletedMeeting("1");
		assertThat(this.meters.get("atrium.orphan.rooms").tag("outcome", "unknown").counters())
			.extracting(Counter::count)
			.containsExactly(2.0, 2.0);
	}

	@Test
	void nobodyLooksUnlessAskedTo() {
		OrphanProperties properties = properties(Mode.OFF);
		RoomJudge judge = new RoomJudge(this.meetings, properties, Clock.systemUTC());

		assertThat(new OrphanConfiguration().orphanSweeps(this.platforms, judge, properties, this.meters).works())
			.isEmpty();
	}

	@Test
	void twoInstancesAtOnceDoNoHarm() {
		UUID meeting = createdMeeting();
		become(meeting, "FAILED");
		listed("team-" + meeting, digits(meeting), OLD);
		UUID live = createdMeeting();
		listed(roomOf(live), digits(live), OLD);

		Mono.when(sweep(Mode.REMOVE).run(), sweep(Mode.REMOVE).run()).block();

		assertThat(this.daily.deletionsOf("team-" + meeting)).isBetween(1, 2);
		assertThat(this.daily.deletionsOf(live.toString())).isZero();
	}

	private OrphanSweep sweep(Mode mode) {
		OrphanProperties properties = properties(mode);
		return new OrphanSweep(this.platforms.get("daily"), () -> Flux.fromIterable(this.rooms),
				new RoomJudge(this.meetings, properties, Clock.systemUTC()), new OrphanReport("daily", this.meters),
				properties);
	}

	private static OrphanProperties properties(Mode mode) {
		return new OrphanProperties(mode, Duration.ofHours(1), Duration.ofHours(1), 3);
	}

	private UUID createdMeeting() {
		MeetingRequested request = aRequest("daily");
		this.driver.say(request);
		this.driver.await(MeetingCreated.class, request.meetingId());
		return request.meetingId();
	}

	private void become(UUID meeting, String status) {
		this.driver.execute("update meeting set status = '" + status + "' where id = '" + meeting + "'");
	}

	private static String roomOf(UUID meeting) {
		return "team-standup-" + meeting;
	}

	private static String digits(UUID meeting) {
		return meeting.toString().replace("-", "");
	}

	private void listed(String name, String digits, Duration age) {
		this.rooms.add(new ListedRoom(new ProviderRoom("id-" + name, name, "https://api-demo.daily.co/" + name, null),
				digits, Instant.now().minus(age)));
	}

	private double counted(String outcome) {
		return this.meters.get("atrium.orphan.rooms")
			.tag("platform", "daily")
			.tag("outcome", outcome)
			.counter()
			.count();
	}

}
