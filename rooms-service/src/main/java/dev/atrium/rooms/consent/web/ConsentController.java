package dev.atrium.rooms.consent.web;

import java.util.Optional;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

import dev.atrium.events.meeting.RecordingType;
import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.consent.ConsentCounts;
import dev.atrium.rooms.consent.ConsentDesk;
import dev.atrium.rooms.consent.ConsentEntry;
import dev.atrium.rooms.consent.ConsentLog;
import dev.atrium.rooms.consent.Participant;
import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.Meetings;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.problem.Problems;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.room.Rooms;

@RestController
@RequestMapping("/v1/meetings/{meeting_id}/consent")
@Tag(name = "Consent", description = "Whether participants agree to be recorded")
class ConsentController {

	private final ConsentDesk desk;

	private final ConsentLog log;

	private final Meetings meetings;

	private final Rooms rooms;

	ConsentController(ConsentDesk desk, ConsentLog log, Meetings meetings, Rooms rooms) {
		this.desk = desk;
		this.log = log;
		this.meetings = meetings;
		this.rooms = rooms;
	}

	@PostMapping
	@Operation(summary = "Answer for oneself",
			description = "A later answer takes the place of an earlier one. Once a participant has denied, the "
					+ "meeting's recordings are erased as soon as they are processed. Who is not signed in is known by "
					+ "a cookie that the first answer sets.")
	@Problems(ProblemType.MEETING_NOT_FOUND)
	Mono<ConsentResponse> answer(@PathVariable("meeting_id") UUID meetingId, @Valid @RequestBody ConsentRequest request,
			Caller caller, ServerWebExchange exchange) {
		Participant participant = VisitorCookie.participant(caller, meetingId, exchange);
		return this.desk.answer(meetingId, participant, request.consentGiven()).map(ConsentResponse::of);
	}

	@PostMapping("/prompt")
	@Operation(summary = "Note that the caller is shown the question", description = "So that it can be proved later.")
	@Problems(ProblemType.MEETING_NOT_FOUND)
	Mono<ConsentResponse> ask(@PathVariable("meeting_id") UUID meetingId, Caller caller, ServerWebExchange exchange) {
		Participant participant = VisitorCookie.participant(caller, meetingId, exchange);
		return this.desk.ask(meetingId, participant).map(ConsentResponse::of);
	}

	@GetMapping
	@Operation(summary = "Get whether to ask, and the caller's own answer",
			description = "The room's owner gets the number of answers too; nobody learns who has denied.")
	@Problems(ProblemType.MEETING_NOT_FOUND)
	Mono<ConsentState> get(@PathVariable("meeting_id") UUID meetingId, Caller caller, ServerWebExchange exchange) {
		Mono<Optional<Boolean>> own = VisitorCookie.known(caller, exchange)
			.map((participant) -> this.desk.answerOf(meetingId, participant).map(Optional::of))
			.orElseGet(Mono::empty)
			.defaultIfEmpty(Optional.empty());
		return this.meetings.requireById(meetingId)
			.flatMap((meeting) -> this.rooms.requireById(meeting.roomId())
				.flatMap((room) -> Mono.zip(own, counts(room, meeting, caller))
					.map((answers) -> new ConsentState(isRequired(room, meeting), answers.getT1().orElse(null),
							answers.getT2().orElse(null)))));
	}

	@GetMapping("/log")
	@Operation(summary = "List what was asked and answered, for the room's owner",
			description = "By pseudonyms. Outlives the meeting; then only operators read it.")
	@Problems({ ProblemType.MEETING_NOT_FOUND, ProblemType.NOT_AUTHORIZED })
	Flux<ConsentEntry> log(@PathVariable("meeting_id") UUID meetingId, Caller caller) {
		return this.meetings.requireById(meetingId)
			.flatMap((meeting) -> this.rooms.requireById(meeting.roomId()))
			.doOnNext((room) -> requireOwner(room, caller))
			.flatMapMany((room) -> this.log.ofMeeting(meetingId));
	}

	private Mono<Optional<ConsentCounts>> counts(Room room, Meeting meeting, Caller caller) {
		return caller.owns(room.userId()) ? this.desk.count(meeting.id()).map(Optional::of)
				: Mono.just(Optional.empty());
	}

	private static void requireOwner(Room room, Caller caller) {
		if (!room.userId().equals(caller.requireUserId())) {
			throw ProblemType.NOT_AUTHORIZED.because("Only the room owner can see the log of consents");
		}
	}

	private static boolean isRequired(Room room, Meeting meeting) {
		return meeting.settings().recordingType() == RecordingType.CLOUD && !room.settings().skipConsent();
	}

}
