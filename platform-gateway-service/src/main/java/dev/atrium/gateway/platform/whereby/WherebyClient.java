package dev.atrium.gateway.platform.whereby;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.ResponseSpec;

import dev.atrium.gateway.platform.RoomTheme.Logo;
import dev.atrium.gateway.platform.http.Answers;
import dev.atrium.gateway.platform.whereby.payload.AccessLink;
import dev.atrium.gateway.platform.whereby.payload.Meeting;
import dev.atrium.gateway.platform.whereby.payload.NewMeeting;
import dev.atrium.gateway.platform.whereby.payload.Recording;
import dev.atrium.gateway.platform.whereby.payload.Results;
import dev.atrium.gateway.platform.whereby.payload.Session;
import dev.atrium.gateway.platform.whereby.payload.SessionParticipant;

/**
 * Whereby's REST API.
 */
class WherebyClient {

	private static final ParameterizedTypeReference<Results<Meeting>> MEETINGS = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<Results<Session>> SESSIONS = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<Results<SessionParticipant>> PARTICIPANTS = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<Results<Recording>> RECORDINGS = new ParameterizedTypeReference<>() {
	};

	private final WebClient http;

	private final WherebyCalls calls;

	WherebyClient(WebClient http, WherebyCalls calls) {
		this.http = http;
		this.calls = calls;
	}

	/** Made once: a second request would make a second room. */
	Mono<Meeting> createMeeting(NewMeeting meeting) {
		return Answers.body(this.http.post().uri("/meetings").bodyValue(meeting).retrieve(), Meeting.class)
			.as(this.calls.writes()::once);
	}

	/**
	 * A page of the meetings whose room's name begins with a text, host URLs included.
	 * @param prefix without the leading slash
	 */
	Mono<Results<Meeting>> findMeetings(String prefix, @Nullable String cursor) {
		return Answers
			.body(page("/meetings?limit=100&roomName[startsWith]={name}&fields=hostRoomUrl", cursor, '/' + prefix),
					MEETINGS)
			.as(this.calls.reads()::repeatable);
	}

	/** A page of all meetings. */
	Mono<Results<Meeting>> meetings(@Nullable String cursor) {
		return Answers.body(page("/meetings?limit=100", cursor), MEETINGS).as(this.calls.reads()::repeatable);
	}

	/** The first meeting of all, if there is one; asks for as little as can be. */
	Mono<Results<Meeting>> anyMeeting() {
		return Answers.body(page("/meetings?limit=1", null), MEETINGS).as(this.calls.reads()::repeatable);
	}

	Mono<Void> deleteMeeting(String meetingId) {
		return delete("/meetings/{id}", meetingId);
	}

	/**
	 * A page of the sessions in a room.
	 * @param roomName without the leading slash
	 */
	Mono<Results<Session>> sessions(String roomName, @Nullable String cursor) {
		return Answers.body(page("/insights/room-sessions?limit=100&roomName={name}", cursor, '/' + roomName), SESSIONS)
			.as(this.calls.reads()::repeatable);
	}

	/** A page of those who were in a session. */
	Mono<Results<SessionParticipant>> participants(String sessionId, @Nullable String cursor) {
		return Answers
			.body(page("/insights/participants?limit=100&roomSessionId={id}", cursor, sessionId), PARTICIPANTS)
			.as(this.calls.reads()::repeatable);
	}

	/** A page of the recordings that Whereby keeps, newest first. */
	Mono<Results<Recording>> recordings(@Nullable String cursor) {
		return Answers.body(page("/recordings?limit=100&sortBy=startDate:desc", cursor), RECORDINGS)
			.as(this.calls.reads()::repeatable);
	}

	Mono<AccessLink> accessLink(String recordingId) {
		return Answers.body(get("/recordings/{id}/access-link", recordingId), AccessLink.class)
			.as(this.calls.reads()::repeatable);
	}

	Mono<Void> deleteRecording(String recordingId) {
		return delete("/recordings/{id}", recordingId);
	}

	/**
	 * Replaces a room's logo.
	 * @param roomName without the leading slash
	 */
	Mono<Void> putLogo(String roomName, Logo logo) {
		MultipartBodyBuilder form = new MultipartBodyBuilder();
		form.part("image", new ByteArrayResource(logo.content()), type(logo)).filename(logo.fileName());
		return this.http.put()
			.uri("/rooms/{name}/theme/logo", roomName)
			.bodyValue(form.build())
			.retrieve()
			.bodyToMono(Void.class)
			.as(this.calls.writes()::repeatable);
	}

	private static MediaType type(Logo logo) {
		return MediaTypeFactory.getMediaType(logo.fileName()).orElse(MediaType.APPLICATION_OCTET_STREAM);
	}

	private ResponseSpec page(String uri, @Nullable String cursor, Object... variables) {
		if (cursor == null) {
			return get(uri, variables);
		}
		return get(uri + "&cursor={cursor}", Stream.concat(Stream.of(variables), Stream.of(cursor)).toArray());
	}

	private ResponseSpec get(String uri, Object... variables) {
		return this.http.get().uri(uri, variables).retrieve();
	}

	private Mono<Void> delete(String uri, String id) {
		return this.http.delete().uri(uri, id).retrieve().bodyToMono(Void.class).as(this.calls.deletions()::repeatable);
	}

}
