package dev.atrium.gateway.platform.whereby;

import java.time.Instant;
import java.util.Comparator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import dev.atrium.gateway.platform.MeetingPlan;
import dev.atrium.gateway.platform.PlatformException.NotFound;
import dev.atrium.gateway.platform.ProviderRoom;
import dev.atrium.gateway.platform.RecordingLink;
import dev.atrium.gateway.platform.RoomSession;
import dev.atrium.gateway.platform.VideoPlatform;
import dev.atrium.gateway.platform.whereby.payload.AccessLink;
import dev.atrium.gateway.platform.whereby.payload.Meeting;

class WherebyPlatform implements VideoPlatform {

	static final String NAME = "whereby";

	static final String DISPLAY_NAME = "Whereby";

	private final WherebyClient client;

	private final WherebyRooms rooms;

	private final WherebySessions sessions;

	WherebyPlatform(WherebyClient client, WherebyRooms rooms) {
		this.client = client;
		this.rooms = rooms;
		this.sessions = new WherebySessions(client);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Mono<ProviderRoom> createMeeting(MeetingPlan plan) {
		return this.client.createMeeting(this.rooms.newMeeting(plan)).map(WherebyRooms::toProviderRoom);
	}

	// Should there be several, all instances must choose the same.
	@Override
	public Mono<ProviderRoom> findMeeting(MeetingPlan plan) {
		String prefix = WherebyRooms.namePrefix(plan);
		return this.client.findMeetings(prefix)
			.flatMapMany((page) -> Flux.fromIterable(page.results()))
			.sort(Comparator.comparing(Meeting::meetingId))
			.map(WherebyRooms::toProviderRoom)
			.filter((room) -> room.name().startsWith(prefix))
			.next();
	}

	@Override
	public Mono<Void> endMeeting(ProviderRoom room) {
		return this.client.deleteMeeting(room.meetingId()).onErrorComplete(NotFound.class);
	}

	@Override
	public Mono<RecordingLink> recordingLink(String providerRecordingId) {
		return this.client.accessLink(providerRecordingId).map(WherebyPlatform::toRecordingLink);
	}

	@Override
	public Flux<RoomSession> sessions(String roomName) {
		return this.sessions.of(roomName);
	}

	@Override
	public Mono<Void> deleteRecording(String providerRecordingId) {
		return this.client.deleteRecording(providerRecordingId).onErrorComplete(NotFound.class);
	}

	@Override
	public Mono<Void> verifyConfiguration() {
		return this.client.anyMeeting();
	}

	private static RecordingLink toRecordingLink(AccessLink link) {
		return new RecordingLink(link.accessLink(), Instant.ofEpochMilli(link.expires()));
	}

}
