package dev.atrium.gateway.platform.daily;

import java.util.Set;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import dev.atrium.gateway.platform.DistinctVisits;
import dev.atrium.gateway.platform.MeetingPlan;
import dev.atrium.gateway.platform.PlatformException.NotFound;
import dev.atrium.gateway.platform.PlatformException.Rejected;
import dev.atrium.gateway.platform.ProviderRoom;
import dev.atrium.gateway.platform.RecordingLink;
import dev.atrium.gateway.platform.RegionChoice;
import dev.atrium.gateway.platform.RoomSession;
import dev.atrium.gateway.platform.VideoPlatform;

class DailyPlatform implements VideoPlatform, RegionChoice {

	static final String NAME = "daily";

	static final String DISPLAY_NAME = "Daily";

	/** The documented values of a room's {@code geo}. */
	private static final Set<String> REGIONS = Set.of("af-south-1", "ap-northeast-2", "ap-southeast-1",
			"ap-southeast-2", "ap-south-1", "eu-central-1", "eu-west-2", "sa-east-1", "us-east-1", "us-west-2");

	private final DailyClient client;

	private final DailyRooms rooms;

	private final DailySessions sessions;

	private final DailyRecordings recordings;

	private final DailyClosing closing;

	DailyPlatform(DailyClient client, DailyRooms rooms, DailySessions sessions, DailyRecordings recordings) {
		this.client = client;
		this.rooms = rooms;
		this.sessions = sessions;
		this.recordings = recordings;
		this.closing = new DailyClosing(client, recordings);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Set<String> regions() {
		return REGIONS;
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
		return this.closing.close(room.name());
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
