package dev.atrium.rooms.meeting.web;

import java.time.Duration;
import java.util.UUID;

import dev.atrium.rooms.meeting.MeetingFailure;
import dev.atrium.rooms.problem.Problem;
import dev.atrium.rooms.problem.ProblemType;

/** Tells a client why there is no meeting. */
final class FailedMeetings {

	private static final Duration PAUSE = Duration.ofSeconds(10);

	private FailedMeetings() {
	}

	static Problem problem(UUID meetingId, MeetingFailure failure) {
		String detail = failure.detail();
		Problem problem = switch (failure.reason()) {
			case PLATFORM_NOT_CONFIGURED -> ProblemType.PLATFORM_NOT_CONFIGURED.because(detail);
			case UNAUTHORIZED -> ProblemType.PROVIDER_UNAUTHORIZED.because(detail);
			case REJECTED -> ProblemType.PROVIDER_REJECTED.because(detail);
			case UNAVAILABLE -> ProblemType.PROVIDER_UNAVAILABLE.because(detail).retryAfter(PAUSE);
		};
		return problem.with("meeting_id", meetingId);
	}

}
