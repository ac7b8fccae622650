package dev.atrium.rooms.meeting;

import java.time.Duration;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.atrium.rooms.meeting.MeetingFixtures.NOW;
import static dev.atrium.rooms.meeting.MeetingFixtures.aFailure;
import static dev.atrium.rooms.meeting.MeetingFixtures.aMeeting;
import static dev.atrium.rooms.meeting.MeetingFixtures.aMeetingIn;
import static dev.atrium.rooms.meeting.MeetingFixtures.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MeetingTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# from,   REQUESTED, CREATED, ACTIVE, ENDED, FAILED
			REQUESTED, false,    true,    false,  true,  true
			CREATED,   false,    false,   true,   true,  false
			ACTIVE,    false,    false,   false,  true,  false
			ENDED,     false,    false,   false,  false, false
			FAILED,    false,    false,   false,  false, false
			""")
	void movesOnlyAsItsLifeAllows(MeetingStatus from, boolean requested, boolean created, boolean active, boolean ended,
			boolean failed) {
		assertThat(from.canBecome(MeetingStatus.REQUESTED)).isEqualTo(requested);
		assertThat(from.canBecome(MeetingStatus.CREATED)).isEqualTo(created);
		assertThat(from.canBecome(MeetingStatus.ACTIVE)).isEqualTo(active);
		assertThat(from.canBecome(MeetingStatus.ENDED)).isEqualTo(ended);
		assertThat(from.canBecome(MeetingStatus.FAILED)).isEqualTo(failed);
	}

	@Test
	void illegalMoveIsLoud() {
		Meeting ended = aMeetingIn(MeetingStatus.ENDED);
		Meeting active = aMeetingIn(MeetingStatus.ACTIVE);

		assertThatIllegalStateException().isThrownBy(ended::started)
			.withMessage("Meeting %s is ENDED, it cannot become ACTIVE", ended.id());
		assertThatIllegalStateException().isThrownBy(() -> active.failed(aFailure()));
		assertThatIllegalStateException().isThrownBy(() -> active.created(created(active)));
	}

	@Test
	@DisplayName("ML-05: a window is eight hours, or ends earlier with the provider's room")
	void windowIsEightHoursUnlessTheProviderClosesBefore() {
		Meeting requested = aMeeting();

		Meeting created = requested.created(created(requested));

		assertThat(requested.window().endsAt()).isEqualTo(NOW.plus(Duration.ofHours(8)));
		assertThat(created.window().endsAt()).isEqualTo(NOW.plus(Duration.ofHours(2)));
		assertThat(created.isOverAt(NOW.plus(Duration.ofHours(2)))).isTrue();
		assertThat(created.isOverAt(NOW)).isFalse();
	}

	@Test
	@DisplayName("W-36: nobody is refused because of its window as long as a meeting goes on")
	void meetingThatGoesOnIsNotOverBeforeItsProviderClosesIt() {
		Meeting active = aMeetingIn(MeetingStatus.ACTIVE).extendedTo(NOW.plus(Duration.ofHours(1)));

		assertThat(active.isOverAt(NOW.plus(Duration.ofHours(1)))).isFalse();
		assertThat(active.isOverAt(NOW.plus(Duration.ofHours(2)))).isTrue();
	}

	@Test
	void endedMeetingHasNobodyInIt() {
		Meeting active = aMeetingIn(MeetingStatus.ACTIVE).with(Presence.NONE.withPeople(3, NOW, NOW));

		assertThat(active.ended(NOW).presence().numClients()).isZero();
		assertThat(active.ended(NOW).window().endedAt()).isEqualTo(NOW);
	}

	@Test
	void survivesItsRow() {
		Meeting meeting = aMeetingIn(MeetingStatus.ACTIVE)
			.with(Presence.NONE.withPeople(2, NOW, NOW).withSessionStarted(NOW, NOW).withSessionEnded(NOW, NOW))
			.recordingStarted(NOW);
		Meeting failed = aMeetingIn(MeetingStatus.FAILED);

		assertThat(MeetingRow.of(meeting, NOW).toMeeting()).isEqualTo(meeting);
		assertThat(MeetingRow.of(failed, null).toMeeting()).isEqualTo(failed);
	}

}
