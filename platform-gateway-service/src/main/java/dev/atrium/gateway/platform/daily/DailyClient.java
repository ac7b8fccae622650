package dev.atrium.gateway.platform.daily;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.ResponseSpec;

import dev.atrium.gateway.platform.daily.payload.AccessLink;
import dev.atrium.gateway.platform.daily.payload.Domain;
import dev.atrium.gateway.platform.daily.payload.Ejection;
import dev.atrium.gateway.platform.daily.payload.Listing;
import dev.atrium.gateway.platform.daily.payload.MeetingToken;
import dev.atrium.gateway.platform.daily.payload.NewMeetingToken;
import dev.atrium.gateway.platform.daily.payload.NewRoom;
import dev.atrium.gateway.platform.daily.payload.PresentParticipant;
import dev.atrium.gateway.platform.daily.payload.Recording;
import dev.atrium.gateway.platform.daily.payload.RecordingOrder;
import dev.atrium.gateway.platform.daily.payload.Room;
import dev.atrium.gateway.platform.daily.payload.Session;
import dev.atrium.gateway.platform.daily.payload.SessionParticipant;
import dev.atrium.gateway.platform.http.Answers;

/**
 * Daily's REST API. Every call may be repeated: we choose the names of rooms and the ids
 * of recordings, so a second request meets what the first has made.
 */
class DailyClient {

	private static final ParameterizedTypeReference<Listing<Room>> ROOMS = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<Listing<Session>> SESSIONS = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<Listing<SessionParticipant>> PARTICIPANTS = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<Listing<Recording>> RECORDINGS = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<Map<String, List<PresentParticipant>>> PRESENCE = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<Listing<PresentParticipant>> PRESENT = new ParameterizedTypeReference<>() {
	};

	private final WebClient http;

	private final DailyCalls calls;

	DailyClient(WebClient http, DailyCalls calls) {
		this.http = http;
		this.calls = calls;
	}

	Mono<Domain> getDomain() {
		return Answers.body(get("/"), Domain.class).as(this.calls.most()::repeatable);
	}

	Mono<Room> createRoom(NewRoom room) {
		return Answers.body(post(room, "/rooms"), Room.class).as(this.calls.most()::repeatable);
	}

	Mono<Room> getRoom(String name) {
		return Answers.body(get("/rooms/{name}", name), Room.class).as(this.calls.most()::repeatable);
	}

	Mono<Void> deleteRoom(String name) {
		return delete("/rooms/{name}", name).as(this.calls.slow()::repeatable);
	}

	/** A page of the domain's rooms, newest first. */
	Mono<Listing<Room>> rooms(@Nullable String after) {
		return Answers.body(page("/rooms?limit=100", "starting_after", after), ROOMS).as(this.calls.slow()::repeatable);
	}

	Mono<MeetingToken> createToken(NewMeetingToken token) {
		return Answers.body(post(token, "/meeting-tokens"), MeetingToken.class).as(this.calls.most()::repeatable);
	}

	/** Who is in which room. */
	Mono<Map<String, List<PresentParticipant>>> presence() {
		return Answers.body(get("/presence"), PRESENCE).as(this.calls.most()::repeatable);
	}

	/** Who is in one room. */
	Mono<Listing<PresentParticipant>> presence(String roomName) {
		return Answers.body(get("/rooms/{name}/presence", roomName), PRESENT).as(this.calls.most()::repeatable);
	}

	/** Sends participants out of a room. */
	Mono<Void> eject(String roomName, Ejection ejection) {
		return post(ejection, "/rooms/{name}/eject", roomName).bodyToMono(Void.class).as(this.calls.most()::repeatable);
	}

	/** A page of the sessions in a room, newest first. */
	Mono<Listing<Session>> sessions(String roomName, @Nullable String after) {
		return Answers.body(page("/meetings?limit=100&room={room}", "starting_after", after, roomName), SESSIONS)
			.as(this.calls.most()::repeatable);
	}

	/** A page of those who were in a session. */
	Mono<Listing<SessionParticipant>> participants(String sessionId, @Nullable String after) {
		return Answers
			.body(page("/meetings/{id}/participants?limit=100", "joined_after", after, sessionId), PARTICIPANTS)
			.as(this.calls.most()::repeatable);
	}

	Mono<Void> startRecording(String roomName, RecordingOrder recording) {
		return post(recording, "/rooms/{name}/recordings/start", roomName).bodyToMono(Void.class)
			.as(this.calls.recordingStarts()::repeatable);
	}

	Mono<Void> stopRecording(String roomName, RecordingOrder recording) {
		return post(recording, "/rooms/{name}/recordings/stop", roomName).bodyToMono(Void.class)
			.as(this.calls.most()::repeatable);
	}

	/** A page of the domain's recordings, newest first. */
	Mono<Listing<Recording>> recordings(@Nullable String after) {
		return Answers.body(page("/recordings?limit=100", "starting_after", after), RECORDINGS)
			.as(this.calls.slow()::repeatable);
	}

	Mono<AccessLink> accessLink(String recordingId) {
		return Answers.body(get("/recordings/{id}/access-link", recordingId), AccessLink.class)
			.as(this.calls.most()::repeatable);
	}

	Mono<Void> deleteRecording(String recordingId) {
		return delete("/recordings/{id}", recordingId).as(this.calls.slow()::repeatable);
	}

	// What follows an item of the page before; the first page follows none.
	private ResponseSpec page(String uri, String cursor, @Nullable String after, Object... variables) {
		if (after == null) {
			return get(uri, variables);
		}
		return get(uri + "&" + cursor + "={after}", Stream.concat(Stream.of(variables), Stream.of(after)).toArray());
	}

	private ResponseSpec get(String uri, Object... variables) {
		return this.http.get().uri(uri, variables).retrieve();
	}

	private ResponseSpec post(Object body, String uri, Object... variables) {
		return this.http.post().uri(uri, variables).bodyValue(body).retrieve();
	}

	private Mono<Void> delete(String uri, Object... variables) {
		return this.http.delete().uri(uri, variables).retrieve().bodyToMono(Void.class);
	}

}
