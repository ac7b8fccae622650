package dev.atrium.rooms.meeting.request;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import dev.atrium.rooms.caller.Caller;
import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.Meetings;
import dev.atrium.rooms.meeting.ProviderRoom;
import dev.atrium.rooms.platform.Gateway;
import dev.atrium.rooms.platform.Gateway.TokenRequest;
import dev.atrium.rooms.platform.GatewayUnavailable;
import dev.atrium.rooms.problem.Problem;
import dev.atrium.rooms.problem.ProblemType;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.room.Rooms;

/**
 * Lets one participant into a meeting, with a token of their own where the provider knows
 * such tokens.
 */
@Service
public class MeetingJoins {

	private static final Logger log = LoggerFactory.getLogger(MeetingJoins.class);

	private static final String TOKEN = "t";

	private static final Duration PAUSE = Duration.ofSeconds(5);

	private final Rooms rooms;

	private final Meetings meetings;

	private final Gateway gateway;

	private final Clock clock;

	MeetingJoins(Rooms rooms, Meetings meetings, Gateway gateway, Clock clock) {
		this.rooms = rooms;
		this.meetings = meetings;
		this.gateway = gateway;
		this.clock = clock;
	}

	/**
	 * Lets the caller in.
	 * @param displayName the name that the others will see, if given
	 */
	public Mono<Joined> join(String roomName, UUID meetingId, @Nullable String displayName, Caller caller) {
		return this.rooms.requireByName(roomName)
			.flatMap((room) -> this.meetings.requireInRoom(meetingId, room.id())
				.doOnNext(this::requireJoinable)
				.flatMap((meeting) -> this.meetings.showIn(meeting, this.clock.instant()))
				.switchIfEmpty(Mono.error(ProblemType.MEETING_NOT_ACTIVE::asProblem))
				.flatMap((meeting) -> admit(room, meeting, displayName, caller)));
	}

	private void requireJoinable(Meeting meeting) {
		if (!meeting.status().isJoinable()) {
			throw ProblemType.MEETING_NOT_ACTIVE.asProblem();
		}
		if (meeting.isOverAt(this.clock.instant())) {
			throw ProblemType.MEETING_HAS_ENDED.asProblem();
		}
	}

	private Mono<Joined> admit(Room room, Meeting meeting, @Nullable String displayName, Caller caller) {
		boolean owner = caller.owns(room.userId());
		ProviderRoom held = Objects.requireNonNull(meeting.providerRoom(), "joinable meetings have a room");
		Joined plain = new Joined(room, meeting, held.url());
		if (caller.userId() == null) {
			return Mono.just(plain);
		}
		TokenRequest request = new TokenRequest(caller.userId(), displayName, owner, room.settings().skipConsent());
		return this.gateway.meetingToken(meeting.id(), request)
			.map((token) -> new Joined(room, meeting, withToken(held.url(), token)))
			.defaultIfEmpty(plain)
			.onErrorMap(GatewayUnavailable.class, MeetingJoins::cannotJoinNow);
	}

	private static String withToken(String url, String token) {
		return UriComponentsBuilder.fromUriString(url)
			.replaceQueryParam(TOKEN, UriUtils.encode(token, "UTF-8"))
			.build(true)
			.toUriString();
	}

	private static Problem cannotJoinNow(GatewayUnavailable ex) {
		log.warn("No meeting token to be had: {}", ex.getMessage());
		return ProblemType.PROVIDER_UNAVAILABLE.because("The provider lets nobody in at the moment, please try again")
			.retryAfter(PAUSE);
	}

	/**
	 * A participant's way in.
	 *
	 * @param room the room
	 * @param meeting the meeting in it
	 * @param url where this participant joins; grants entry to whoever has it
	 */
	public record Joined(Room room, Meeting meeting, String url) {
	}

}
