package dev.atrium.gateway.platform.whereby;

import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.WebClient;

import dev.atrium.gateway.platform.http.ProviderCalls;
import dev.atrium.gateway.platform.whereby.payload.AccessLink;
import dev.atrium.gateway.platform.whereby.payload.Meeting;
import dev.atrium.gateway.platform.whereby.payload.MeetingPage;
import dev.atrium.gateway.platform.whereby.payload.NewMeeting;

/**
 * Whereby's REST API.
 */
class WherebyClient {

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
