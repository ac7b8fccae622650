package dev.atrium.gateway.reconciliation.sessions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;

import dev.atrium.events.Event;
import dev.atrium.events.EventEnvelope;
import dev.atrium.events.EventIds;
import dev.atrium.events.conference.ConferenceEvent;
import dev.atrium.events.conference.MeetingSessionEnded;
import dev.atrium.events.conference.MeetingStarted;
import dev.atrium.events.conference.Participant;
import dev.atrium.events.conference.ParticipantJoined;
import dev.atrium.events.conference.ParticipantLeft;
import dev.atrium.events.meeting.MeetingCreated;
import dev.atrium.events.meeting.MeetingRequested;
import dev.atrium.events.meeting.RecordingTrigger;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.gateway.support.DailyApi;
import dev.atrium.gateway.support.EventLog;
import dev.atrium.gateway.support.GatewayTest;
import dev.atrium.gateway.support.RoomRecordApi;
import dev.atrium.gateway.support.RoomRecordApi.Stay;
import dev.atrium.gateway.support.SettableClock;
import dev.atrium.gateway.support.TestDriver;
import dev.atrium.gateway.support.WherebyApi;
import dev.atrium.scheduling.RecurringWork;
import dev.atrium.scheduling.RecurringWorks;

import static dev.atrium.gateway.support.Plans.aRequest;
import static dev.atrium.gateway.support.TestDriver.eventually;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class SessionReconciliationIT {

	private final TestDriver driver;

	private final EventLog events;

	private final SettableClock clock;

	private final List<RecurringWork> works;

	private DailyApi dailyRooms;

	private RoomRecordApi daily;

	private RoomRecordApi whereby;

	private Instant start;

	@Autowired
	SessionReconciliationIT(TestDriver driver, EventLog events, SettableClock clock, List<RecurringWorks> works) {
		this.driver = driver;
		this.events = events;
		this.clock = clock;
		this.works = works.stream().<RecurringWork>flatMap((some) -> some.works().stream()).toList();
	}

	@BeforeEach
	void standIn(@InjectWireMock("daily") WireMockServer dailyServer,
			@InjectWireMock("whereby") WireMockServer wherebyServer) {
		this.dailyRooms = new DailyApi(dailyServer);
		this.dailyRooms.createsRooms();
		this.dailyRooms.startsRecordings();
		new WherebyApi(wherebyServer).createsMeetings();
		this.daily = new RoomRecordApi(dailyServer);
		this.whereby = new RoomRecordApi(wherebyServer);
		this.start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		this.driver.execute("truncate reconciliation, absence");
		this.driver.execute("""
				insert into room_check (meeting_id, checked_at, closed) select id, now(), true from meeting
				on conflict (meeting_id) do update set closed = true""");
	}

	@AfterEach
	void goOn() {
		this.clock.reset();
	}

	@Test
	void sessionOfWhichNoCallbackToldIsToldInTheOrderInWhichItHappened() {
		String room = aRoom("daily");
		this.daily.dailySees(room);
		this.daily.dailyRecords(room, "session-" + room, this.start, at(600), new Stay("ada-" + room, at(1), at(500)),
				new Stay("bob-" + room, at(60), at(600)));

		turnAt("daily", 700);

		assertThat(told("daily", room, 6)).<Event>extracting(EventEnvelope::event)
			.containsExactly(new MeetingStarted("daily", room, "session-" + room, this.start),
					new ParticipantJoined("daily", room, person("ada-" + room), at(1)),
					new ParticipantJoined("daily", room, person("bob-" + room), at(60)),
					new ParticipantLeft("daily", room, person("ada-" + room), at(500)),
					new ParticipantLeft("daily", room, person("bob-" + room), at(600)),
					new MeetingSessionEnded("daily", room, "session-" + room, at(600)));
	}

	@Test
	void wherebysSessionsAreToldTheSameWay() {
		String room = aRoom("whereby");
		this.whereby.wherebyRecords(room, "session-" + room, this.start, at(600),
				new Stay("ada-" + room, this.start, at(600)));

		turnAt("whereby", 700);

		assertThat(told("whereby", room, 4)).<Class<?>>extracting((said) -> said.event().getClass())
			.containsExactly(MeetingStarted.class, ParticipantJoined.class, ParticipantLeft.class,
					MeetingSessionEnded.class);
	}

	@Test
	void whatIsToldTwiceIsToldUnderOneId() {
		String room = aRoom("daily");
		this.daily.dailySees(room);
		this.daily.dailyRecords(room, "session-" + room, this.start, at(600), new Stay("ada-" + room, at(1), at(600)));
		callback(ParticipantJoined.class, "ada-" + room,
				new ParticipantJoined("daily", room, person("ada-" + room), at(1)));

		turnAt("daily", 700);
		told("daily", room, 4);
		turnAt("daily", 1400);
		callback(ParticipantLeft.class, "ada-" + room,
				new ParticipantLeft("daily", room, person("ada-" + room), at(600)));

		assertThat(told("daily", room, 5)).filteredOn((said) -> said.event() instanceof ParticipantLeft)
			.extracting(EventEnvelope::id)
			.containsOnly(EventIds.ofFact(ParticipantLeft.class, "daily", "ada-" + room));
		assertThat(this.events.countOf(EventIds.ofFact(ParticipantJoined.class, "daily", "ada-" + room))).isEqualTo(1);
	}

	@Test
	void somebodyWhoseJoiningWasNotToldStartsTheRecording() {
		MeetingCreated meeting = aMeeting("daily", RecordingTrigger.AUTOMATIC);
		String room = meeting.providerRoomName();
		this.daily.dailySees(room, new Stay("ada-" + room, this.start, null));

		turnAt("daily", 60);

		eventually().until(() -> this.dailyRooms.recordingStartsIn(room) == 2);
	}

	@Test
	void somebodyWhoseLeavingWasNotToldLeftWhenLastSeen() {
		String room = aRoom("daily");
		String ada = "ada-" + room;
		callback(ParticipantJoined.class, ada, new ParticipantJoined("daily", room, person(ada), this.start));
		this.daily.dailySees(room, new Stay(ada, this.start, null));
		turnAt("daily", 60);
		this.daily.dailySees(room);

		turnAt("daily", 180);
		assertThat(told("daily", room, 1)).hasSize(1);
		turnAt("daily", 300);

		assertThat(told("daily", room, 2).getLast().event())
			.isEqualTo(new ParticipantLeft("daily", room, new Participant(ada, null, null, null, false), at(60)));
	}

	@Test
	void somebodyOutOfSightForOneTurnHasNotLeft() {
		String room = aRoom("daily");
		String ada = "ada-" + room;
		callback(ParticipantJoined.class, ada, new ParticipantJoined("daily", room, person(ada), this.start));
		this.daily.dailySees(room);
		turnAt("daily", 120);
		this.daily.dailySees(room, new Stay(ada, this.start, null));
		turnAt("daily", 240);
		this.daily.dailySees(room);
		turnAt("daily", 360);

		this.driver.sayAndAwaitHandling(new MeetingStarted("daily", room, "marker", at(400)));

		assertThat(told("daily", room, 2)).noneMatch((said) -> said.event() instanceof ParticipantLeft);
	}

	@Test
	void endedMeetingsAreLookedUpForAWhileAndThenNoMore() {
		String room = aRoom("daily");
		this.driver.execute("update meeting set status = 'ENDED' where provider_room_name = '" + room + "'");
		this.daily.dailySees(room);
		this.daily.dailyRecords(room, "session-" + room, this.start, at(60));

		turnAt("daily", 120);
		turnAt("daily", 800);
		turnAt("daily", 1500);

		assertThat(this.daily.lookupsAtDaily(room)).isEqualTo(2);
	}

	@Test
	void whileCallbacksFlowMostTurnsPass() {
		String room = aRoom("daily");
		this.daily.dailySees(room);
		this.clock.set(this.start);
		callback(MeetingStarted.class, "session-" + room,
				new MeetingStarted("daily", room, "session-" + room, this.start));

		turnAt("daily", 30);
		turnAt("daily", 60);
		turnAt("daily", 90);

		assertThat(this.daily.lookupsAtDaily(room)).isEqualTo(1);
		turnAt("daily", 150);
		assertThat(this.daily.lookupsAtDaily(room)).isEqualTo(2);
	}

	private void turnAt(String platform, int second) {
		this.clock.set(at(second));
		this.works.stream()
			.filter((work) -> work.name().equals("sessions-reconciliation-" + platform))
			.findFirst()
			.orElseThrow()
			.run()
			.block();
		eventually().until(() -> this.driver.rows("select count(*) from outbox where published_at is null") == 0);
	}

	private void callback(Class<? extends Event> type, String providerId, ConferenceEvent event) {
		this.driver.sayAndAwaitHandling(EventIds.ofFact(type, "daily", providerId), event);
	}

	private List<EventEnvelope<? extends Event>> told(String platform, String room, int atLeast) {
		return eventually().until(() -> this.events.activityIn(platform, room), (said) -> said.size() >= atLeast);
	}

	private String aRoom(String platform) {
		return aMeeting(platform, RecordingTrigger.NONE).providerRoomName();
	}

	private MeetingCreated aMeeting(String platform, RecordingTrigger trigger) {
		MeetingRequested request = aRequest(platform, RecordingType.CLOUD, trigger);
		this.driver.say(request);
		return this.driver.await(MeetingCreated.class, request.meetingId());
	}

	private Instant at(int second) {
		return this.start.plusSeconds(second);
	}

	private static Participant person(String session) {
		return new Participant(session, null, session, null, false);
	}

}
