package dev.atrium.simulator.whereby.meeting;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import dev.atrium.simulator.SimulatorProperties;
import dev.atrium.simulator.WireTime;
import dev.atrium.simulator.whereby.WherebyEndpoints;
import dev.atrium.simulator.whereby.WherebyError;
import dev.atrium.simulator.whereby.WherebyPage;
import dev.atrium.simulator.whereby.payload.MeetingView;

/**
 * {@code /meetings}.
 */
@Component
class MeetingEndpoints implements WherebyEndpoints {

	private static final int PAGE_SIZE = 50;

	private final WherebyMeetings meetings;

	private final RoomNames names;

	private final RoomKeys keys;

	private final SimulatorProperties properties;

	private final Clock clock;

	MeetingEndpoints(WherebyMeetings meetings, RoomNames names, RoomKeys keys, SimulatorProperties properties,
			Clock clock) {
		this.meetings = meetings;
		this.names = names;
		this.keys = keys;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.POST("/meetings", this::create)
			.GET("/meetings", this::list)
			.GET("/meetings/{id}", this::get)
			.DELETE("/meetings/{id}", this::delete)
			.build();
	}

	private Mono<ServerResponse> create(ServerRequest request) {
		return request.bodyToMono(JsonNode.class)
			.onErrorMap((_) -> WherebyError.badRequest("Invalid JSON"))
			.switchIfEmpty(Mono.error(() -> WherebyError.badRequest("endDate is required")))
			.map(this::created)
			.flatMap((view) -> ServerResponse.status(HttpStatus.CREATED).bodyValue(view));
	}

	private Mono<ServerResponse> list(ServerRequest request) {
		String prefix = request.queryParam("roomName[startsWith]").orElse("/");
		List<MeetingView> found = this.meetings.all()
			.stream()
			.filter((meeting) -> meeting.roomName().startsWith(prefix))
			.map((meeting) -> view(meeting, fields(request)))
			.toList();
		return ServerResponse.ok().bodyValue(WherebyPage.of(found, MeetingView::meetingId, PAGE_SIZE, request));
	}

	private Mono<ServerResponse> get(ServerRequest request) {
		WherebyMeeting meeting = this.meetings.find(request.pathVariable("id"))
			.orElseThrow(() -> WherebyError.notFound("Meeting not found"));
		return ServerResponse.ok().bodyValue(view(meeting, fields(request)));
	}

	private Mono<ServerResponse> delete(ServerRequest request) {
		this.meetings.delete(request.pathVariable("id"));
		return ServerResponse.noContent().build();
	}

	private MeetingView created(JsonNode body) {
		Instant endDate = endDate(body);
		RecordingSettings recording = RecordingSettings.read(body.path("recording"));
		String name = this.names.next(body.path("roomNamePrefix").asString(""),
				body.path("roomNamePattern").asString("uuid"));
		Set<String> fields = body.path("fields").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
		return view(this.meetings.create(name, endDate, recording), fields);
	}

	private Instant endDate(JsonNode body) {
		if (!body.hasNonNull("endDate")) {
			throw WherebyError.badRequest("endDate is required");
		}
		try {
			Instant end = OffsetDateTime.parse(body.path("endDate").asString().toUpperCase(Locale.ROOT)).toInstant();
			if (end.isAfter(this.clock.instant())) {
				return end;
			}
		}
		catch (DateTimeParseException ex) {
			throw WherebyError.badRequest("endDate must be an ISO 8601 date");
		}
		throw WherebyError.badRequest("endDate must be in the future");
	}

	private static Set<String> fields(ServerRequest request) {
		return request.queryParams()
			.getOrDefault("fields", List.of())
			.stream()
			.flatMap((value) -> Arrays.stream(value.split(",")))
			.collect(Collectors.toSet());
	}

	private MeetingView view(WherebyMeeting meeting, Set<String> fields) {
		URI url = this.properties.roomUrl("whereby", meeting.name());
		return new MeetingView(WireTime.isoMillis(meeting.startDate()), WireTime.isoMillis(meeting.endDate()),
				meeting.roomName(), url, meeting.meetingId(),
				fields.contains("hostRoomUrl") ? keyed(url, "host", meeting) : null,
				fields.contains("viewerRoomUrl") ? keyed(url, "viewer", meeting) : null);
	}

	private String keyed(URI url, String role, WherebyMeeting meeting) {
		return url + "?roomKey=" + this.keys.issue(role, meeting);
	}

}
