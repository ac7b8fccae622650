package dev.atrium.gateway.platform.whereby;

import java.util.Comparator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import dev.atrium.gateway.platform.MeetingPlan;
import dev.atrium.gateway.platform.PlatformException.NotFound;
import dev.atrium.gateway.platform.ProviderRoom;
import dev.atrium.gateway.platform.RecordingLink;
import dev.atrium.gateway.platform.RoomSession;
import dev.atrium.gateway.platform.RoomTheme;
import dev.atrium.gateway.platform.VideoPlatform;
import dev.atrium.gateway.platform.whereby.payload.Meeting;

class WherebyPlatform implements VideoPlatform, RoomTheme {

	static final String NAME = "whereby";

	static final String DISPLAY_NAME = "Whereby";

	private final WherebyClient client;

	private final WherebyRooms rooms;

	private final WherebySessions sessions;

	private final WherebyRecordings recordings;

	WherebyPlatform(WherebyClient client, WherebyRooms rooms, WherebySessions sessions, WherebyRecordings recordings) {
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
		return this.client.createMeeting(this.rooms.newMeeting(plan)).map(WherebyRooms::toProviderRoom);
	}

	// Should there be several, all instances must choose the same.
	@Override
	public Mono<ProviderRoom> findMeeting(MeetingPlan plan) {
		String prefix = WherebyRooms.namePrefix(plan);
		return WherebyLists.items((cursor) -> this.client.findMeetings(prefix, cursor))
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
		return this.client.anyMeeting().then();
	}

	@Override
	public Mono<Void> setLogo(String roomName, Logo logo) {
		return this.client.putLogo(roomName, logo);
	}

}
