package dev.atrium.simulator.daily.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import dev.atrium.simulator.daily.DailyEndpoints;
import dev.atrium.simulator.daily.DailyError;
import dev.atrium.simulator.daily.DailyPage;
import dev.atrium.simulator.daily.payload.MeetingView;
import dev.atrium.simulator.room.Participant;

/**
 * {@code /meetings}.
 */
@Component
class MeetingEndpoints implements DailyEndpoints {

	private final DailyMeetings meetings;

	private final Clock clock;

	MeetingEndpoints(DailyMeetings meetings, Clock clock) {
		this.meetings = meetings;
		this.clock = clock;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/meetings", this::list)
			.GET("/meetings/{id}", this::get)
			.GET("/meetings/{id}/participants", this::participants)
			.build();
	}

	private Mono<ServerResponse> list(ServerRequest request) {
		boolean alone = request.queryParam("no_participants").map(Boolean::parseBoolean).orElse(false);
		List<MeetingView> found = this.meetings.all()
			.stream()
			.filter((meeting) -> request.queryParam("room").map(meeting.room()::equals).orElse(true))
			.filter((meeting) -> request.queryParam("ongoing")
				.map((wanted) -> Boolean.parseBoolean(wanted) == meeting.isOngoing())
				.orElse(true))
			.filter((meeting) -> isWithin(request, meeting))
			.map((meeting) -> alone ? view(meeting).alone() : view(meeting))
			.toList();
		return ServerResponse.ok().bodyValue(DailyPage.of(found, MeetingView::id, request));
	}

	private Mono<ServerResponse> get(ServerRequest request) {
		return ServerResponse.ok().bodyValue(view(meeting(request)).alone());
	}

	private Mono<ServerResponse> participants(ServerRequest request) {
		MeetingView meeting = view(meeting(request));
		List<MeetingView.ParticipantView> all = Objects.requireNonNull(meeting.participants());
		List<MeetingView.ParticipantView> page = DailyPage
			.of(after(all, request), MeetingView.ParticipantView::participantId, request)
			.data();
		if (page.isEmpty() && !all.isEmpty()) {
			throw DailyError.notFound("no more participants");
		}
		return ServerResponse.ok().bodyValue(new Participants(page));
	}

	/**
	 * What follows the participant of a cursor.
	 */
	private static List<MeetingView.ParticipantView> after(List<MeetingView.ParticipantView> all,
			ServerRequest request) {
		Optional<String> cursor = request.queryParam("joined_after");
		return cursor
			.map((id) -> all.stream()
				.dropWhile((participant) -> !participant.participantId().equals(id))
				.skip(1)
				.toList())
			.orElse(all);
	}

	private DailyMeeting meeting(ServerRequest request) {
		String id = request.pathVariable("id");
		return this.meetings.all()
			.stream()
			.filter((meeting) -> meeting.id().equals(id))
			.findFirst()
			.orElseThrow(() -> DailyError.notFound("meeting " + id + " not found"));
	}

	private static boolean isWithin(ServerRequest request, DailyMeeting meeting) {
		long start = meeting.startedAt().getEpochSecond();
		return start >= seconds(request, "timeframe_start", 0)
				&& start <= seconds(request, "timeframe_end", Long.MAX_VALUE);
	}

	private static long seconds(ServerRequest request, String parameter, long otherwise) {
		try {
			return request.queryParam(parameter).map(Long::parseLong).orElse(otherwise);
		}
		catch (NumberFormatException ex) {
			throw DailyError.invalidRequest(parameter + " must be a number");
		}
	}

	private MeetingView view(DailyMeeting meeting) {
		Instant now = this.clock.instant();
		Instant end = (meeting.endedAt() != null) ? meeting.endedAt() : now;
		return new MeetingView(meeting.id(), meeting.room(), meeting.startedAt().getEpochSecond(),
				Duration.between(meeting.startedAt(), end).toSeconds(), meeting.isOngoing(), meeting.maxParticipants(),
				meeting.stays().stream().map((stay) -> view(stay, now)).toList());
	}

	private static MeetingView.ParticipantView view(Participant stay, Instant now) {
		return new MeetingView.ParticipantView(stay.userId(), stay.sessionId(), stay.name(),
				stay.joinedAt().getEpochSecond(), Duration.between(stay.joinedAt(), stay.leftAtOr(now)).toSeconds());
	}

	/**
	 * The participants of a meeting.
	 */
	private record Participants(List<MeetingView.ParticipantView> data) {
	}

}
