package dev.atrium.gateway.platform.daily;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import dev.atrium.gateway.platform.DistinctVisits;
import dev.atrium.gateway.platform.MeetingPlan;
import dev.atrium.gateway.platform.PlatformException.NotFound;
import dev.atrium.gateway.platform.PlatformException.Rejected;
import dev.atrium.gateway.platform.ProviderRoom;
import dev.atrium.gateway.platform.RecordingLink;
import dev.atrium.gateway.platform.RoomSession;
import dev.atrium.gateway.platform.VideoPlatform;

class DailyPlatform implements VideoPlatform {

	static final String NAME = "daily";

	static final String DISPLAY_NAME = "Daily";

	private final DailyClient client;

	private final DailyRooms rooms;

	private final DailySessions sessions;

	private final DailyRecordings recordings;

	DailyPlatform(DailyClient client, DailyRooms rooms, DailySessions sessions, DailyRecordings recordings) {
		this.client = client;
		this.rooms = rooms;
		this.sessions = sessions;
		this.recordings = recordings;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Mono<ProviderRoom> createMeeting(MeetingPlan plan) {
		return this.client.createRoom(this.rooms.newRoom(plan))
			.map(DailyRooms::toProviderRoom)
			.onErrorResume(Rejected.class, (refusal) -> adopt(plan, refusal));
	}

	@Override
	public Mono<ProviderRoom> findMeeting(MeetingPlan plan) {
		return this.client.getRoom(DailyRooms.name(plan))
			.map(DailyRooms::toProviderRoom)
			.onErrorComplete(NotFound.class);
	}

	// A name that is taken is answered with the same 400 as any bad request, told apart
	// only by a text that Daily does not promise to keep. So look whether the room is
	// there.
	private Mono<ProviderRoom> adopt(MeetingPlan plan, Rejected refusal) {
		return findMeeting(plan).switchIfEmpty(Mono.error(refusal));
	}

	@Override
	public Mono<Void> endMeeting(ProviderRoom room) {
		return this.client.deleteRoom(room.name()).onErrorComplete(NotFound.class);
	}

	@Override
	public Flux<RoomSession> sessions(String roomName) {
		return this.sessions.sessions(roomName);
	}

	@Override
	public Mono<RecordingLink> recordingLink(String providerRecordingId) {
		return this.recordings.link(providerRecordingId);
	}

	@Override
	public Mono<Void> deleteRecording(String providerRecordingId) {
		return this.recordings.delete(providerRecordingId);
	}

	@Override
	public Mono<Void> verifyConfiguration() {
		return this.client.getDomain().then();
	}

}
