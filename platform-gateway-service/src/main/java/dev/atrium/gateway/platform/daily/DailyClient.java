package dev.atrium.gateway.platform.daily;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.WebClient;

import dev.atrium.gateway.platform.daily.payload.AccessLink;
import dev.atrium.gateway.platform.daily.payload.MeetingList;
import dev.atrium.gateway.platform.daily.payload.MeetingToken;
import dev.atrium.gateway.platform.daily.payload.NewMeetingToken;
import dev.atrium.gateway.platform.daily.payload.NewRecording;
import dev.atrium.gateway.platform.daily.payload.NewRoom;
import dev.atrium.gateway.platform.daily.payload.Room;

/**
 * Daily's REST API. Every call may be repeated: we choose the names of rooms and the ids
 * of recordings, so a second request meets what the first has made.
 */
class DailyClient {

	private final WebClient http;

	private final DailyCalls calls;

	DailyClient(WebClient http, DailyCalls calls) {
		this.http = http;
		this.calls = calls;
	}

	Mono<Room> createRoom(NewRoom room) {
		return this.http.post()
			.uri("/rooms")
			.bodyValue(room)
			.retrieve()
			.bodyToMono(Room.class)
			.as(this.calls.most()::repeatable);
	}

	Mono<Room> getRoom(String name) {
		return this.http.get()
			.uri("/rooms/{name}", name)
			.retrieve()
			.bodyToMono(Room.class)
			.as(this.calls.most()::repeatable);
	}

	Mono<Void> deleteRoom(String name) {
		return this.http.delete()
			.uri("/rooms/{name}", name)
			.retrieve()
			.bodyToMono(Void.class)
			.as(this.calls.deletions()::repeatable);
	}

	/**
	 * The sessions of a room, newest first.
	 * @param startingAfter the last one of the page before
	 */
	Mono<MeetingList> meetings(String roomName, int limit, @Nullable String startingAfter) {
		return this.http.get()
			.uri((uri) -> uri.path("/meetings")
				.queryParam("room", "{room}")
				.queryParam("limit", limit)
				.queryParamIfPresent("starting_after", Optional.ofNullable(startingAfter))
				.build(roomName))
			.retrieve()
			.bodyToMono(MeetingList.class)
			.as(this.calls.most()::repeatable);
	}

	/** The domain that the key is for. */
	Mono<Void> domain() {
		return this.http.get().uri("/").retrieve().bodyToMono(Void.class).as(this.calls.most()::repeatable);
	}

	Mono<Void> deleteRecording(String recordingId) {
		return this.http.delete()
			.uri("/recordings/{id}", recordingId)
			.retrieve()
			.bodyToMono(Void.class)
			.as(this.calls.deletions()::repeatable);
	}

	Mono<MeetingToken> createToken(NewMeetingToken token) {
		return this.http.post()
			.uri("/meeting-tokens")
			.bodyValue(token)
			.retrieve()
			.bodyToMono(MeetingToken.class)
			.as(this.calls.most()::repeatable);
	}

	Mono<Void> startRecording(String roomName, NewRecording recording) {
		return this.http.post()
			.uri("/rooms/{name}/recordings/start", roomName)
			.bodyValue(recording)
			.retrieve()
			.bodyToMono(Void.class)
			.as(this.calls.recordingStarts()::repeatable);
	}

	Mono<AccessLink> accessLink(String recordingId) {
		return this.http.get()
			.uri("/recordings/{id}/access-link", recordingId)
			.retrieve()
			.bodyToMono(AccessLink.class)
			.as(this.calls.most()::repeatable);
	}

}
