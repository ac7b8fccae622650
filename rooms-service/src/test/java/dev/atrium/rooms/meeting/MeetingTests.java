package dev.atrium.rooms.meeting;

import java.time.Duration;

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
	void windowIsEightHoursUntilTheProviderSaysOtherwise() {
		Meeting requested = aMeeting();

		Meeting created = requested.created(created(requested));

		assertThat(requested.window().endsAt()).isEqualTo(NOW.plus(Duration.ofHours(8)));
		assertThat(created.window().endsAt()).isEqualTo(NOW.plus(Duration.ofHours(2)));
		assertThat(created.window().isOverAt(NOW.plus(Duration.ofHours(2)))).isTrue();
		assertThat(created.window().isOverAt(NOW)).isFalse();
	}

	@Test
	void endedMeetingHasNobodyInIt() {
		Meeting active = aMeetingIn(MeetingStatus.ACTIVE).with(Presence.NONE.withPeople(3, NOW));

		assertThat(active.ended(NOW).presence().numClients()).isZero();
		assertThat(active.ended(NOW).window().endedAt()).isEqualTo(NOW);
	}

	@Test
	void survivesItsRow() {
		Meeting meeting = aMeetingIn(MeetingStatus.ACTIVE)
			.with(Presence.NONE.withPeople(2, NOW).withSessionStarted(NOW).withSessionEnded(NOW))
			.recordingStarted(NOW);
		Meeting failed = aMeetingIn(MeetingStatus.FAILED);

		assertThat(MeetingRow.of(meeting).toMeeting()).isEqualTo(meeting);
		assertThat(MeetingRow.of(failed).toMeeting()).isEqualTo(failed);
	}

}
