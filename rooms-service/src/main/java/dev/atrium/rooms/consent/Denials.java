package dev.atrium.rooms.consent;

import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.meeting.Meetings;
import dev.atrium.rooms.room.BeforeRoomDeletion;
import dev.atrium.rooms.room.Room;

/**
 * Which meetings nobody may keep a recording of; one denial is enough.
 */
@Service
public class Denials implements BeforeRoomDeletion {

	private final Consents consents;

	private final DeniedProviderRooms providerRooms;

	private final Meetings meetings;

	Denials(Consents consents, DeniedProviderRooms providerRooms, Meetings meetings) {
		this.consents = consents;
		this.providerRooms = providerRooms;
		this.meetings = meetings;
	}

	/**
	 * Whether somebody denies that the meeting is recorded. Holds until the end of the
	 * caller's transaction if that has locked the meeting.
	 */
	public Mono<Boolean> concern(UUID meetingId) {
		return this.consents.isDenied(meetingId);
	}

	/**
	 * Whether somebody denied it of a meeting that has gone with its room.
	 * @param platform the provider
	 * @param providerRoomName where the meeting was held
	 */
	public Mono<Boolean> concernedBeforeDeletion(String platform, String providerRoomName) {
		return this.providerRooms.contains(platform, providerRoomName);
	}

	/** Locks the meetings of a room that somebody denies. */
	public Flux<Meeting> lockIn(Room room) {
		return this.consents.deniedIn(room.id())
			.collectList()
			.flatMapIterable((denied) -> denied)
			.concatMap(this.meetings::lockById);
	}

	@Override
	public Mono<Void> beforeDeletion(Room room) {
		return lockIn(room).concatMap((meeting) -> Mono.justOrEmpty(meeting.providerRoom()))
			.concatMap(this.providerRooms::add)
			.then();
	}

}
