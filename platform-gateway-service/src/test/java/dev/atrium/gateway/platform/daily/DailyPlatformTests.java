package dev.atrium.gateway.platform.daily;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.StepVerifier;

import org.springframework.web.reactive.function.client.WebClient;

import dev.atrium.events.EventIds;
import dev.atrium.events.EventIds.RecordingInstance;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.gateway.platform.MeetingTokens;
import dev.atrium.gateway.platform.MeetingTokens.TokenRequest;
import dev.atrium.gateway.platform.PlatformException.NotFound;
import dev.atrium.gateway.platform.PlatformException.Rejected;
import dev.atrium.gateway.platform.PlatformRegistration;
import dev.atrium.gateway.platform.PlatformRegistration.Configured;
import dev.atrium.gateway.platform.PlatformRegistration.Unconfigured;
import dev.atrium.gateway.platform.ProviderRoom;
import dev.atrium.gateway.platform.RecordingStarter;
import dev.atrium.gateway.platform.VideoPlatform;
import dev.atrium.gateway.platform.daily.DailyProperties.RetryType;
import dev.atrium.gateway.platform.daily.DailyProperties.Storage;
import dev.atrium.gateway.platform.http.Secret;
import dev.atrium.gateway.platform.http.TestCalls;
import dev.atrium.gateway.support.DailyApi;

import static dev.atrium.gateway.support.Plans.ENDS_AT;
import static dev.atrium.gateway.support.Plans.MEETING;
import static dev.atrium.gateway.support.Plans.aLockedPlan;
import static dev.atrium.gateway.support.Plans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

class DailyPlatformTests {

	private static final Storage NO_BUCKET = new Storage("", "", "");

	private static final Storage BUCKET = new Storage("our-recordings", "eu-central-1", "arn:aws:iam::1:role/daily");

	private static final String ROOM = "Team-Standup-" + MEETING;

	@RegisterExtension
	static final WireMockExtension server = WireMockExtension.newInstance().build();

	private final DailyApi daily = new DailyApi(server);

	@Test
	void createsPublicRoomNamedForTheMeeting() {
		this.daily.createsRooms();

		StepVerifier.create(platform(NO_BUCKET).createMeeting(aPlan()))
			.expectNext(new ProviderRoom("d61cd7b2-a273-42b4-89bd-be763fd562c1", ROOM,
					"https://api-demo.daily.co/" + ROOM, null))
			.verifyComplete();

		this.daily.createdRoomWith("""
				{"name": "%s", "privacy": "public", "properties": {"exp": %d, "eject_at_room_exp": true,
				 "enable_knocking": false, "enable_chat": true, "enable_screenshare": true}}
				""".formatted(ROOM, ENDS_AT.getEpochSecond()));
	}

	@Test
	void createsPrivateKnockingRoomWhenLocked() {
		this.daily.createsRooms();

		StepVerifier.create(platform(BUCKET).createMeeting(aLockedPlan())).expectNextCount(1).verifyComplete();

		this.daily.createdRoomWith("""
				{"name": "%s", "privacy": "private", "properties": {"exp": %d, "eject_at_room_exp": true,
				 "enable_knocking": true, "enable_chat": true, "enable_screenshare": true,
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
				 "enable_knocking": false, "enable_chat": true, "enable_screenshare": true,
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

	@Test
	void endDeletesTheRoom() {
		this.daily.deletesRooms();

		StepVerifier.create(platform(NO_BUCKET).endMeeting(room())).verifyComplete();

		assertThat(this.daily.deletionsOf(ROOM)).isEqualTo(1);
	}

	@Test
	void endOfARoomThatIsGoneIsDone() {
		this.daily.hasNoRoomToDelete();

		StepVerifier.create(platform(NO_BUCKET).endMeeting(room())).verifyComplete();
	}

	@Test
	void tokenOpensOneRoomForOnePerson() {
		this.daily.makesTokens();

		StepVerifier
			.create(capability(MeetingTokens.class, NO_BUCKET).createToken(new TokenRequest(ROOM, ENDS_AT,
					"6497c79b-f326-4942-aef8-c36a29140ad1", "Ada", true, RecordingType.CLOUD)))
			.expectNext("header.payload.signature")
			.verifyComplete();

		this.daily.madeTokenWith("""
				{"properties": {"room_name": "%s", "exp": %d, "user_id": "6497c79b-f326-4942-aef8-c36a29140ad1",
				 "user_name": "Ada", "is_owner": true, "enable_recording_ui": false}}
				""".formatted(ROOM, ENDS_AT.getEpochSecond()));
	}

	@Test
	void tokenOfANamelessGuestAllowsLocalRecordingOnlyWhereTheRoomDoes() {
		this.daily.makesTokens();

		StepVerifier
			.create(capability(MeetingTokens.class, NO_BUCKET)
				.createToken(new TokenRequest(ROOM, ENDS_AT, null, null, false, RecordingType.LOCAL)))
			.expectNextCount(1)
			.verifyComplete();

		this.daily.madeTokenWith("""
				{"properties": {"room_name": "%s", "exp": %d, "is_owner": false, "enable_recording_ui": true}}
				""".formatted(ROOM, ENDS_AT.getEpochSecond()));
	}

	@Test
	void recordsTracksOnlyIntoOurBucket() {
		assertThat(capability(RecordingStarter.class, NO_BUCKET).instances())
			.isEqualTo(Set.of(RecordingInstance.CLOUD));
		assertThat(capability(RecordingStarter.class, BUCKET).instances())
			.isEqualTo(Set.of(RecordingInstance.CLOUD, RecordingInstance.RAW_TRACKS));
	}

	@ParameterizedTest
	@CsvSource({ "CLOUD, cloud", "RAW_TRACKS, raw-tracks" })
	void startsRecordingUnderItsId(RecordingInstance instance, String type) {
		UUID id = EventIds.ofRecordingInstance(MEETING, instance);
		this.daily.startsRecordings();

		StepVerifier.create(capability(RecordingStarter.class, BUCKET).startRecording(ROOM, instance, id))
			.verifyComplete();

		this.daily.startedRecording(ROOM, type, id);
	}

	@Test
	void recordingThatRunsIsStarted() {
		this.daily.recordsAlready();

		StepVerifier
			.create(capability(RecordingStarter.class, NO_BUCKET).startRecording(ROOM, RecordingInstance.CLOUD,
					MEETING))
			.verifyComplete();
	}

	@Test
	void recordingOfAnEmptyRoomIsNotFound() {
		this.daily.startsRecordingAfterNotSeeingTheCall(1);

		StepVerifier
			.create(capability(RecordingStarter.class, NO_BUCKET).startRecording(ROOM, RecordingInstance.CLOUD,
					MEETING))
			.verifyError(NotFound.class);
	}

	@Test
	void linkExpiresInSeconds() {
		this.daily.linksToRecordings();

		StepVerifier.create(platform(NO_BUCKET).recordingLink("8c4d6f3e")).assertNext((link) -> {
			assertThat(link.url()).startsWith("https://daily-meeting-recordings.s3.us-west-2.amazonaws.com/")
				.endsWith("filename%3D%22api-demo%2Fhello%2F1548790973821.webm%22");
			assertThat(link.expiresAt()).isEqualTo(Instant.parse("2019-01-30T00:46:16Z"));
		}).verifyComplete();
		this.daily.linkedTo("8c4d6f3e");
	}

	@Test
	void textInThePlaceOfALinkIsARefusal() {
		this.daily.linksToNothing();

		StepVerifier.create(platform(NO_BUCKET).recordingLink("8c4d6f3e"))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(Rejected.class)
				.hasMessageContaining("Access to the bucket is not allowed"));
	}

	@Test
	void withoutAKeyThereIsNoDaily() {
		assertThat(registration("", NO_BUCKET)).isEqualTo(new Unconfigured("daily", "DAILY_API_KEY"));
	}

	private static ProviderRoom room() {
		return new ProviderRoom("d61cd7b2", ROOM, "https://api-demo.daily.co/" + ROOM, null);
	}

	private VideoPlatform platform(Storage storage) {
		return ((Configured) registration(DailyApi.API_KEY, storage)).platform();
	}

	private <C> C capability(Class<C> capability, Storage storage) {
		return ((Configured) registration(DailyApi.API_KEY, storage)).capability(capability).orElseThrow();
	}

	private PlatformRegistration registration(String key, Storage storage) {
		DailyProperties properties = new DailyProperties(URI.create("http://127.0.0.1:" + server.getPort()),
				new Secret(key), storage, RetryType.EXPONENTIAL);
		return new DailyConfiguration().daily(properties, WebClient.builder(), TestCalls.factory());
	}

}
