package dev.atrium.gateway.platform.whereby;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriBuilder;

import dev.atrium.gateway.platform.http.ProviderCalls;
import dev.atrium.gateway.platform.whereby.payload.AccessLink;
import dev.atrium.gateway.platform.whereby.payload.Meeting;
import dev.atrium.gateway.platform.whereby.payload.MeetingPage;
import dev.atrium.gateway.platform.whereby.payload.NewMeeting;
import dev.atrium.gateway.platform.whereby.payload.ParticipantPage;
import dev.atrium.gateway.platform.whereby.payload.RoomSessionPage;

/**
 * Whereby's REST API.
 */
class WherebyClient {

	/** The largest page; insights have 10 by default. */
	private static final int LIMIT = 100;

	private final WebClient http;

	private final ProviderCalls calls;

	WherebyClient(WebClient http, ProviderCalls calls) {
		this.http = http;
		this.calls = calls;
	}

	/** Made once: a second request would make a second room. */
	Mono<Meeting> createMeeting(NewMeeting meeting) {
		return this.http.post()
			.uri("/meetings")
			.bodyValue(meeting)
			.retrieve()
			.bodyToMono(Meeting.class)
			.as(this.calls::once);
	}

	/**
	 * Meetings by the beginning of their room's name.
	 * @param prefix without the leading slash
	 */
	Mono<MeetingPage> findMeetings(String prefix) {
		return this.http.get()
			.uri("/meetings?roomName[startsWith]={name}&fields=hostRoomUrl", '/' + prefix)
			.retrieve()
			.bodyToMono(MeetingPage.class)
			.as(this.calls::repeatable);
	}

	/**
	 * A page of a room's sessions.
	 * @param roomName without the leading slash
	 * @param cursor that of the page before
	 */
	Mono<RoomSessionPage> roomSessions(String roomName, @Nullable String cursor) {
		return this.http.get()
			.uri((uri) -> page(uri.path("/insights/room-sessions").queryParam("roomName", "{room}"), cursor)
				.build('/' + roomName))
			.retrieve()
			.bodyToMono(RoomSessionPage.class)
			.as(this.calls::repeatable);
	}

	/** A page of a session's participants. */
	Mono<ParticipantPage> participants(String roomSessionId, @Nullable String cursor) {
		return this.http.get()
			.uri((uri) -> page(uri.path("/insights/participants").queryParam("roomSessionId", "{session}"), cursor)
				.build(roomSessionId))
			.retrieve()
			.bodyToMono(ParticipantPage.class)
			.as(this.calls::repeatable);
	}

	private static UriBuilder page(UriBuilder list, @Nullable String cursor) {
		return list.queryParam("limit", LIMIT).queryParamIfPresent("cursor", Optional.ofNullable(cursor));
	}

	/** Any of our meetings, to see whether the key is accepted. */
	Mono<Void> anyMeeting() {
		return this.http.get().uri("/meetings?limit=1").retrieve().bodyToMono(Void.class).as(this.calls::repeatable);
	}

	Mono<Void> deleteRecording(String recordingId) {
		return this.http.delete()
			.uri("/recordings/{id}", recordingId)
			.retrieve()
			.bodyToMono(Void.class)
			.as(this.calls::repeatable);
	}

	Mono<Void> deleteMeeting(String meetingId) {
		return this.http.delete()
			.uri("/meetings/{id}", meetingId)
			.retrieve()
			.bodyToMono(Void.class)
			.as(this.calls::repeatable);
	}

	Mono<AccessLink> accessLink(String recordingId) {
		return this.http.get()
			.uri("/recordings/{id}/access-link", recordingId)
			.retrieve()
			.bodyToMono(AccessLink.class)
			.as(this.calls::repeatable);
	}

}
