package dev.atrium.gateway.platform.daily;

import java.util.Set;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import dev.atrium.events.EventIds;
import dev.atrium.events.EventIds.RecordingInstance;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.gateway.platform.MeetingTokens;
import dev.atrium.gateway.platform.PlatformException.Rejected;
import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.platform.PlatformRegistration.Unconfigured;
import dev.atrium.gateway.platform.Presence;
import dev.atrium.gateway.platform.ProviderRoom;
import dev.atrium.gateway.platform.RecordingCatalog;
import dev.atrium.gateway.platform.RecordingStarter;
import dev.atrium.gateway.platform.RegionChoice;
import dev.atrium.gateway.platform.RoomInventory;
import dev.atrium.gateway.platform.RoomTheme;
import dev.atrium.gateway.platform.VideoPlatform;
import dev.atrium.gateway.platform.WebhookRegistration;
import dev.atrium.gateway.platform.daily.DailyProperties.Storage;
import dev.atrium.gateway.support.DailyApi;
import dev.atrium.gateway.support.DailyCallApi;
import dev.atrium.gateway.support.DailyHistoryApi;

import static dev.atrium.gateway.platform.daily.TestDaily.BUCKET;
import static dev.atrium.gateway.platform.daily.TestDaily.NO_BUCKET;
import static dev.atrium.gateway.support.Plans.ENDS_AT;
import static dev.atrium.gateway.support.Plans.MEETING;
import static dev.atrium.gateway.support.Plans.aLockedPlan;
import static dev.atrium.gateway.support.Plans.aPlan;
import static dev.atrium.gateway.support.Plans.aPlanIn;
import static org.assertj.core.api.Assertions.assertThat;

class DailyPlatformTests {

	private static final String ROOM = "Team-Standup-" + MEETING;

	@RegisterExtension
	static final WireMockExtension server = WireMockExtension.newInstance().build();

	private final DailyApi daily = new DailyApi(server);

	private final DailyCallApi call = new DailyCallApi(server);

	private final DailyHistoryApi history = new DailyHistoryApi(server);

	@Test
	void createsPublicRoomNamedForTheMeeting() {
		this.daily.createsRooms();

		StepVerifier.create(platform(NO_BUCKET).createMeeting(aPlan()))
			.expectNext(new ProviderRoom("d61cd7b2-a273-42b4-89bd-be763fd562c1", ROOM,
					"https://api-demo.daily.co/" + ROOM, null))
			.verifyComplete();

		this.daily.createdRoomWith("""
				{"name": "%s", "privacy": "public", "properties": {"exp": %d, "eject_at_room_exp": true,
				 "enable_knocking": false, "enable_chat": true, "enable_screenshare": true, "enable_prejoin_ui": true}}
				""".formatted(ROOM, ENDS_AT.getEpochSecond()));
	}

	@Test
	void createsPrivateKnockingRoomWhenLocked() {
		this.daily.createsRooms();

		StepVerifier.create(platform(BUCKET).createMeeting(aLockedPlan())).expectNextCount(1).verifyComplete();

		this.daily.createdRoomWith("""
				{"name": "%s", "privacy": "private", "properties": {"exp": %d, "eject_at_room_exp": true,
				 "enable_knocking": true, "enable_chat": true, "enable_screenshare": true, "enable_prejoin_ui": true,
				 "enable_recording": ["local"]}}
				""".formatted(ROOM, ENDS_AT.getEpochSecond()));
	}

	@Test
	void namesOurBucketForCloudRecordings() {
		this.daily.createsRooms();

		StepVerifier.create(platform(BUCKET).createMeeting(aPlan("a", RecordingType.CLOUD)))
			.expectNextCount(1)
			.verifyComplete();

		this.daily.createdRoomWith("""
				{"name": "a-%s", "privacy": "public", "properties": {"exp": %d, "eject_at_room_exp": true,
				 "enable_knocking": false, "enable_chat": true, "enable_screenshare": true, "enable_prejoin_ui": true,
				 "enable_recording": ["cloud", "raw-tracks"],
				 "recordings_bucket": {"bucket_name": "our-recordings", "bucket_region": "eu-central-1",
				  "assume_role_arn": "arn:aws:iam::1:role/daily", "allow_api_access": true}}}
				""".formatted(MEETING, ENDS_AT.getEpochSecond()));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			textBlock = """
					Team Standup!,   Team-Standup-
					équipe,          quipe-
					_a__b_,          a-b-
					会議,            -
					1234567890123456789012345678901234567890123456789012345678 0 tail, 1234567890123456789012345678901234567890123456789012345678-0-
					""")
	void roomNameHoldsWhatDailyAllows(String ours, String readable) {
		String name = DailyRooms.name(aPlan(ours, RecordingType.NONE));

		assertThat(name).isEqualTo(((readable != null) ? readable : "") + MEETING)
			.matches("[A-Za-z0-9-]+")
			.hasSizeLessThanOrEqualTo(128);
	}

	@Test
	void adoptsTheRoomWhoseCreationWasAnsweredToNobody() {
		this.daily.hasRoom();

		StepVerifier.create(platform(NO_BUCKET).createMeeting(aPlan()))
			.assertNext((room) -> assertThat(room.name()).isEqualTo(ROOM))
			.verifyComplete();

		assertThat(this.daily.lookupsOf(ROOM)).isEqualTo(1);
	}

	@Test
	void refusalOfARoomThatIsNotThereIsARefusal() {
		this.daily.refusesEndInThePast();

		StepVerifier.create(platform(NO_BUCKET).createMeeting(aPlan()))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(Rejected.class)
				.hasMessage(
						"Daily answered 400: exp was '1783915716', which is in the past rather than in the future"));
	}

	@Test
	void findsNothingWhereThereIsNoRoom() {
		this.daily.hasNoRoom();

		StepVerifier.create(platform(NO_BUCKET).findMeeting(aPlan())).verifyComplete();
	}

	@ParameterizedTest
	@MethodSource("regions")
	void createsRoomInTheRegionThatWasChosen(String region) {
		this.daily.createsRooms();

		StepVerifier.create(platform(NO_BUCKET).createMeeting(aPlanIn(region))).expectNextCount(1).verifyComplete();

		this.daily.createdRoomWith("""
				{"name": "%s", "privacy": "public", "properties": {"exp": %d, "eject_at_room_exp": true,
				 "enable_knocking": false, "enable_chat": true, "enable_screenshare": true, "enable_prejoin_ui": true,
				 "geo": "%s"}}
				""".formatted(ROOM, ENDS_AT.getEpochSecond(), region));
	}

	static Stream<String> regions() {
		Set<String> regions = TestDaily.capability(server, RegionChoice.class).regions();
		assertThat(regions).hasSize(10).contains("eu-central-1", "us-west-2");
		return regions.stream();
	}

	@Test
	void endStopsRecordingsSendsEverybodyOutAndDeletesTheRoom() {
		this.call.isRecorded();
		this.call.isHeldBy(250);
		this.daily.deletesRooms();

		StepVerifier.create(platform(BUCKET).endMeeting(room())).verifyComplete();

		this.call.stoppedRecording(ROOM, "cloud", EventIds.ofRecordingInstance(MEETING, RecordingInstance.CLOUD));
		this.call.stoppedRecording(ROOM, "raw-tracks",
				EventIds.ofRecordingInstance(MEETING, RecordingInstance.RAW_TRACKS));
		assertThat(this.call.ejectedFrom(ROOM)).containsExactly(100, 100, 50);
		assertThat(this.daily.deletionsOf(ROOM)).isEqualTo(1);
		assertThat(server.getAllServeEvents().getFirst().getRequest().getMethod()).isEqualTo(RequestMethod.DELETE);
	}

	@Test
	void endOfAnEmptyRoomDeletesIt() {
		this.call.isNotRecorded();
		this.call.isHeldBy(0);
		this.daily.deletesRooms();

		StepVerifier.create(platform(NO_BUCKET).endMeeting(room())).verifyComplete();

		assertThat(this.call.ejectedFrom(ROOM)).isEmpty();
		assertThat(this.daily.deletionsOf(ROOM)).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 403, 404, 429, 500, 503 })
	void roomThatCannotBeClearedIsDeletedAllTheSame(int status) {
		this.call.cannotBeCleared(status);
		this.daily.deletesRooms();

		StepVerifier.create(platform(NO_BUCKET).endMeeting(room())).verifyComplete();

		assertThat(this.daily.deletionsOf(ROOM)).isEqualTo(1);
	}

	@Test
	void roomThatCannotBeDeletedIsNotEnded() {
		this.call.isNotRecorded();
		this.call.isHeldBy(0);
		this.daily.cannotDelete(ROOM);

		StepVerifier.create(platform(NO_BUCKET).endMeeting(room())).verifyError(Unavailable.class);
	}

	@Test
	void endOfARoomThatIsGoneIsDone() {
		this.daily.answersEverythingWith(404, "daily-error-404-room");

		StepVerifier.create(platform(NO_BUCKET).endMeeting(room())).verifyComplete();

		assertThat(this.daily.deletionsOf(ROOM)).isEqualTo(1);
	}

	@Test
	void keyIsVerifiedByTheDomainThatItOpens() {
		this.history.hasPresence("/", "daily-domain-get-response");

		StepVerifier.create(platform(NO_BUCKET).verifyConfiguration()).verifyComplete();

		assertThat(this.history.pagesOf("/")).isEqualTo(1);
	}

	@Test
	void canDoAllButShowALogo() {
		assertThat(Stream
			.of(MeetingTokens.class, Presence.class, RecordingCatalog.class, RecordingStarter.class, RegionChoice.class,
					RoomInventory.class, RoomTheme.class, WebhookRegistration.class)
			.filter((capability) -> TestDaily.at(server).capability(capability).isEmpty()))
			.containsExactly(RoomTheme.class);
	}

	@Test
	void withoutAKeyThereIsNoDaily() {
		assertThat(TestDaily.withoutKey(server)).isEqualTo(new Unconfigured("daily", "DAILY_API_KEY"));
	}

	private static ProviderRoom room() {
		return new ProviderRoom("d61cd7b2", ROOM, "https://api-demo.daily.co/" + ROOM, null);
	}

	private static VideoPlatform platform(Storage storage) {
		return TestDaily.at(server, storage).platform();
	}

}
