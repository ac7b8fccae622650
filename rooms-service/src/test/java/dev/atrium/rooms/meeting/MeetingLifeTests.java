package dev.atrium.rooms.meeting;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.atrium.rooms.meeting.MeetingLife.Deadline;
import dev.atrium.rooms.meeting.MeetingLife.Step;

import static dev.atrium.rooms.meeting.MeetingFixtures.NOW;
import static dev.atrium.rooms.meeting.MeetingFixtures.aMeetingIn;
import static dev.atrium.rooms.meeting.MeetingFixtures.aScheduledMeeting;
import static dev.atrium.rooms.meeting.MeetingFixtures.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MeetingLifeTests {

	private static final Duration GRACE = Duration.ofSeconds(60);

	private static final Duration UNUSED = Duration.ofMinutes(30);

	private static final Duration UNANSWERED = Duration.ofMinutes(10);

	private static final Duration EXTENSION = Duration.ofHours(1);

	private static final Duration LONGEST = Duration.ofHours(24);

	/** When the provider of the fixtures' meetings closes their rooms. */
	private static final Instant CLOSING = NOW.plus(Duration.ofHours(2));

	private final MeetingLife life = new MeetingLife(
			new MeetingLifeProperties(GRACE, UNUSED, UNANSWERED, EXTENSION, LONGEST));

	@Test
	void requestThatNobodyAnswersFails() {
		assertThat(this.life.next(aMeetingIn(MeetingStatus.REQUESTED)))
			.contains(new Deadline(NOW.plus(UNANSWERED), Step.FAIL));
	}

	@Test
	@DisplayName("ML-18: a meeting made on the fly ends after 30 minutes if nobody joins")
	void meetingThatNobodyJoinsEnds() {
		assertThat(this.life.next(aMeetingIn(MeetingStatus.CREATED)))
			.contains(new Deadline(NOW.plus(UNUSED), Step.END_UNUSED));
	}

	@Test
	@DisplayName("ML-18: a scheduled meeting waits for people until its window is over")
	void scheduledMeetingWaitsUntilTheEndOfItsWindow() {
		Meeting requested = aScheduledMeeting();
		Meeting created = requested.created(created(requested));

		assertThat(this.life.next(created)).contains(new Deadline(CLOSING, Step.END_UNUSED));
	}

	@Test
	@DisplayName("ML-18: a meeting with people in it goes on after its window, which is extended")
	void meetingInUseIsExtended() {
		Meeting inUse = active(NOW.plus(EXTENSION), Presence.NONE.withPeople(1, NOW, NOW));

		Deadline next = this.life.next(inUse).orElseThrow();

		assertThat(next).isEqualTo(new Deadline(NOW.plus(EXTENSION), Step.EXTEND));
		assertThat(this.life.extended(inUse, next.at()).window().endsAt()).isEqualTo(CLOSING);
	}

	@Test
	void noExtensionGoesBeyondTheClosingOfTheProvidersRoom() {
		Meeting inUse = active(CLOSING.minusSeconds(60), Presence.NONE.withPeople(1, NOW, NOW));

		Meeting extended = this.life.extended(inUse, CLOSING.minusSeconds(60));

		assertThat(extended.window().endsAt()).isEqualTo(CLOSING);
		assertThat(this.life.next(extended)).contains(new Deadline(CLOSING, Step.END_CLOSED));
	}

	@Test
	@DisplayName("W-37: a meeting that everybody has left waits for a grace period")
	void desertedMeetingEndsAfterItsGrace() {
		Meeting deserted = active(CLOSING, Presence.NONE.withPeople(1, NOW, NOW).withPeople(0, NOW, NOW));

		assertThat(this.life.next(deserted)).contains(new Deadline(NOW.plus(GRACE), Step.END_DESERTED));
	}

	@Test
	void windowThatEndsWithinTheGraceIsExtended() {
		Meeting deserted = active(NOW.plusSeconds(5), Presence.NONE.withPeople(1, NOW, NOW).withPeople(0, NOW, NOW));

		assertThat(this.life.next(deserted)).contains(new Deadline(NOW.plusSeconds(5), Step.EXTEND));
	}

	@Test
	void meetingOfWhosePeopleNothingIsToldEndsWithItsWindow() {
		Meeting silent = active(NOW.plus(EXTENSION), Presence.NONE.withSessionStarted(NOW, NOW));

		assertThat(this.life.next(silent)).contains(new Deadline(NOW.plus(EXTENSION), Step.END_DESERTED));
	}

	@Test
	void nothingBecomesOfAMeetingThatIsOver() {
		assertThat(this.life.next(aMeetingIn(MeetingStatus.ENDED))).isEmpty();
		assertThat(this.life.next(aMeetingIn(MeetingStatus.FAILED))).isEmpty();
	}

	@Test
	void roomMayNotCloseBeforeTheWindow() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new MeetingLifeProperties(GRACE, UNUSED, UNANSWERED, EXTENSION, Duration.ofHours(7)))
			.withMessageContaining("longest");
	}

	private static Meeting active(Instant windowEnd, Presence presence) {
		return aMeetingIn(MeetingStatus.ACTIVE).extendedTo(windowEnd).with(presence);
	}

}
