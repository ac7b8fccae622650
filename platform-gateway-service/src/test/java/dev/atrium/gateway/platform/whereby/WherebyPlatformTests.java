package dev.atrium.gateway.platform.whereby;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.StepVerifier;

import dev.atrium.events.EventIds;
import dev.atrium.events.meeting.RecordingTrigger;
import dev.atrium.events.meeting.RecordingType;
import dev.atrium.events.meeting.RoomMode;
import dev.atrium.gateway.platform.MeetingPlan;
import dev.atrium.gateway.platform.PlatformException.Rejected;
import dev.atrium.gateway.platform.PlatformException.Unauthorized;
import dev.atrium.gateway.platform.PlatformException.Unavailable;
import dev.atrium.gateway.platform.PlatformRegistration.Unconfigured;
import dev.atrium.gateway.platform.ProviderRoom;
import dev.atrium.gateway.platform.RoomTheme;
import dev.atrium.gateway.platform.RoomTheme.Logo;
import dev.atrium.gateway.platform.VideoPlatform;
import dev.atrium.gateway.platform.whereby.WherebyProperties.Storage;
import dev.atrium.gateway.support.WherebyApi;
import dev.atrium.gateway.support.WherebyHistoryApi;

import static dev.atrium.gateway.platform.whereby.TestWhereby.BUCKET;
import static dev.atrium.gateway.platform.whereby.TestWhereby.BUCKET_BY_ROLE;
import static dev.atrium.gateway.platform.whereby.TestWhereby.NO_BUCKET;
import static dev.atrium.gateway.support.Plans.ENDS_AT;
import static dev.atrium.gateway.support.Plans.aLockedPlan;
import static dev.atrium.gateway.support.Plans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

class WherebyPlatformTests {

	private static final String PREFIX = "team-standup-9a3b5e6f70819203-";

	@RegisterExtension
	static final WireMockExtension server = WireMockExtension.newInstance().build();

	private final WherebyApi whereby = new WherebyApi(server);

	@Test
	void createsMeetingWhoseRoomNameBeginsWithOurs() {
		this.whereby.createsMeetings();

		StepVerifier.create(platform(BUCKET).createMeeting(aPlan())).assertNext((room) -> {
			assertThat(room.meetingId()).isEqualTo("87673375");
			assertThat(room.name()).isEqualTo(PREFIX + "546f6c91-74b2-4597-b32a-6aeefa9ed90f");
			assertThat(room.url()).isEqualTo("https://subdomain.whereby.com/" + room.name());
			assertThat(room.hostUrl()).startsWith(room.url() + "?roomKey=");
		}).verifyComplete();

		this.whereby.createdMeetingWith("""
				{"endDate": "%s", "isLocked": false, "roomMode": "group", "roomNamePrefix": "%s",
				 "roomNamePattern": "uuid", "fields": ["hostRoomUrl"],
				 "recording": {"type": "none", "destination": {"provider": "whereby"}, "startTrigger": "none"}}
				""".formatted(ENDS_AT, PREFIX));
	}

	@Test
	void createsLockedMeetingForFour() {
		this.whereby.createsMeetings();

		StepVerifier.create(platform(BUCKET).createMeeting(aLockedPlan())).expectNextCount(1).verifyComplete();

		this.whereby.createdMeetingWith("""
				{"endDate": "%s", "isLocked": true, "roomMode": "normal", "roomNamePrefix": "%s",
				 "roomNamePattern": "uuid", "fields": ["hostRoomUrl"],
				 "recording": {"type": "local", "destination": {"provider": "whereby"}, "startTrigger": "prompt"}}
				""".formatted(ENDS_AT, PREFIX));
	}

	@Test
	void recordsIntoOurBucket() {
		this.whereby.createsMeetings();

		StepVerifier.create(platform(BUCKET).createMeeting(aPlan("a", RecordingType.CLOUD)))
			.expectNextCount(1)
			.verifyComplete();

		this.whereby.createdMeetingWith(
				"""
						{"endDate": "%s", "isLocked": false, "roomMode": "group", "roomNamePrefix": "a-9a3b5e6f70819203-",
						 "roomNamePattern": "uuid", "fields": ["hostRoomUrl"],
						 "recording": {"type": "cloud", "startTrigger": "automatic-2nd-participant",
						  "destination": {"provider": "s3", "authenticationType": "accessKey", "bucket": "our-recordings/whereby",
						   "accessKeyId": "write-key", "accessKeySecret": "write-secret", "fileFormat": "mp4"}}}
						"""
					.formatted(ENDS_AT));
	}

	@Test
	void recordsIntoOurBucketByRole() {
		this.whereby.createsMeetings();

		StepVerifier.create(platform(BUCKET_BY_ROLE).createMeeting(aPlan("a", RecordingType.CLOUD)))
			.expectNextCount(1)
			.verifyComplete();

		this.whereby.createdMeetingWith("""
				{"endDate": "%s", "isLocked": false, "roomMode": "group", "roomNamePrefix": "a-9a3b5e6f70819203-",
				 "roomNamePattern": "uuid", "fields": ["hostRoomUrl"],
				 "recording": {"type": "cloud", "startTrigger": "automatic-2nd-participant",
				  "destination": {"provider": "s3", "authenticationType": "roleBased", "bucket": "our-recordings",
				   "oidcRoleArn": "arn:aws:iam::1:role/whereby", "fileFormat": "mp4"}}}
				""".formatted(ENDS_AT));
	}

	@Test
	void leavesRecordingsWithWherebyWithoutABucket() {
		this.whereby.createsMeetings();

		StepVerifier.create(platform(NO_BUCKET).createMeeting(aPlan("a", RecordingType.CLOUD)))
			.expectNextCount(1)
			.verifyComplete();

		this.whereby.createdMeetingWith("""
				{"endDate": "%s", "isLocked": false, "roomMode": "group", "roomNamePrefix": "a-9a3b5e6f70819203-",
				 "roomNamePattern": "uuid", "fields": ["hostRoomUrl"],
				 "recording": {"type": "cloud", "startTrigger": "automatic-2nd-participant",
				  "destination": {"provider": "whereby"}}}
				""".formatted(ENDS_AT));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			Team Standup!,                     team-standup-
			équipe,                            quipe-
			_a__b_,                            a-b-
			会議,                              -
			a-room-with-a-very-long-name,      a-room-with-a-very-lo-
			twenty-characters-20 and more,     twenty-characters-20-
			""")
	void prefixHoldsWhatWherebyAllows(String ours, String readable) {
		String prefix = WherebyRooms.namePrefix(aPlan(ours, RecordingType.NONE));

		assertThat(prefix).isEqualTo(((readable != null) ? readable : "") + "9a3b5e6f70819203-")
			.matches("[a-z0-9-]+-")
			.hasSizeLessThanOrEqualTo(39);
	}

	@Test
	void meetingsOfOneRoomHavePrefixesOfTheirOwn() {
		MeetingPlan one = planOf(EventIds.next());
		MeetingPlan other = planOf(EventIds.next());

		assertThat(WherebyRooms.namePrefix(one)).isNotEqualTo(WherebyRooms.namePrefix(other));
	}

	@Test
	void takesRoomNameFromTheUrlWhereItIsNotGiven() {
		this.whereby.createsMeetingWithoutNamingItsRoom();

		StepVerifier.create(platform(NO_BUCKET).createMeeting(aPlan()))
			.expectNext(new ProviderRoom("52755922", "customer0348-72b919c2-17dc-4007-ac7b-56f38b8e29ba",
					"https://mydomain.whereby.com/customer0348-72b919c2-17dc-4007-ac7b-56f38b8e29ba", null))
			.verifyComplete();
	}

	@Test
	void findsTheMeetingWhoseCreationWasAnsweredToNobody() {
		this.whereby.hasMeeting();

		StepVerifier.create(platform(NO_BUCKET).findMeeting(aPlan()))
			.assertNext((room) -> assertThat(room.name()).startsWith(PREFIX))
			.verifyComplete();

		this.whereby.lookedFor(PREFIX);
	}

	@Test
	void findsNothingWhereThereIsNoMeeting() {
		this.whereby.hasNoMeeting();

		StepVerifier.create(platform(NO_BUCKET).findMeeting(aPlan())).verifyComplete();
	}

	@Test
	void findsTheMeetingBehindAFullPageOfOthers() {
		this.whereby.hasMeetingOnTheSecondPage();

		StepVerifier.create(platform(NO_BUCKET).findMeeting(aPlan()))
			.assertNext((room) -> assertThat(room.name()).startsWith(PREFIX))
			.verifyComplete();
	}

	@Test
	void hostUrlShowsInNoText() {
		this.whereby.createsMeetings();

		StepVerifier.create(platform(NO_BUCKET).createMeeting(aPlan()))
			.assertNext((room) -> assertThat(room).asString().doesNotContain("roomKey"))
			.verifyComplete();
	}

	@Test
	void showsLogo() {
		byte[] image = { (byte) 0x89, 'P', 'N', 'G' };
		WherebyHistoryApi looks = new WherebyHistoryApi(server);
		looks.takesLogos();

		StepVerifier
			.create(TestWhereby.capability(server, RoomTheme.class).setLogo("a-room", new Logo("logo.png", image)))
			.verifyComplete();

		looks.showedLogo("a-room", "logo.png", "image/png", image);
	}

	@Test
	void creationIsNeverRepeatedBlindly() {
		this.whereby.answersEverythingWith(500, "whereby-error-429");

		StepVerifier.create(platform(NO_BUCKET).createMeeting(aPlan())).verifyError(Unavailable.class);

		assertThat(this.whereby.requests()).isEqualTo(1);
	}

	@Test
	void wrongKeyIsUnauthorized() {
		this.whereby.answersEverythingWith(401, "whereby-error-401-invalid-token");

		StepVerifier.create(platform(NO_BUCKET).createMeeting(aPlan()))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(Unauthorized.class)
				.hasMessage("Whereby does not accept the API key of this deployment"));
	}

	@Test
	void pauseThatWherebyAsksForIsPassedOn() {
		this.whereby.limitsTheRate(Duration.ofSeconds(39));

		StepVerifier.create(platform(NO_BUCKET).findMeeting(aPlan()))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(Unavailable.class,
					(unavailable) -> assertThat(unavailable.retryAfter()).contains(Duration.ofSeconds(39))));
	}

	@Test
	void refusalThatQuotesASecretDoesNotPassItOn() {
		this.whereby.refusesQuotingTheStorageSecret();

		StepVerifier.create(platform(BUCKET).createMeeting(aPlan("a", RecordingType.CLOUD)))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(Rejected.class)
				.hasMessage("Whereby answered 400: bad secret ***"));
	}

	@Test
	void endDeletesTheMeeting() {
		this.whereby.deletesMeetings();

		StepVerifier.create(platform(NO_BUCKET).endMeeting(new ProviderRoom("87673375", "room", "https://room", null)))
			.verifyComplete();

		this.whereby.deletedMeeting("87673375");
	}

	@Test
	void linkExpiresInMilliseconds() {
		this.whereby.linksToRecordings();

		StepVerifier.create(platform(NO_BUCKET).recordingLink("recording-1"))
			.assertNext((link) -> assertThat(link.expiresAt()).isEqualTo(Instant.parse("2025-03-01T09:00:00Z")))
			.verifyComplete();
	}

	@Test
	void withoutAKeyThereIsNoWhereby() {
		assertThat(TestWhereby.withoutKey(server)).isEqualTo(new Unconfigured("whereby", "WHEREBY_API_KEY"));
	}

	private static MeetingPlan planOf(UUID meetingId) {
		return new MeetingPlan(meetingId, "a-room", ENDS_AT, false, RoomMode.GROUP, RecordingType.NONE,
				RecordingTrigger.NONE, null);
	}

	private static VideoPlatform platform(Storage storage) {
		return TestWhereby.at(server, storage).platform();
	}

}
