package dev.atrium.rooms.meeting.request;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.meeting.Meeting;
import dev.atrium.rooms.room.Room;
import dev.atrium.rooms.room.Rooms;

/**
 * Gives those who enter a room one meeting. The lock of the room's row lines them up,
 * whichever instance they come to: the first finds no meeting and requests one, the
 * others find that.
 */
@Component
class SharedMeetings {

	private final Rooms rooms;

	private final MeetingRequests requests;

	private final MeetingAllowances allowances;

	SharedMeetings(Rooms rooms, MeetingRequests requests, MeetingAllowances allowances) {
		this.rooms = rooms;
		this.requests = requests;
		this.allowances = allowances;
	}

	/**
	 * The room's open meeting if it still is as the room wants it, else a new one; call
	 * it in a transaction.
	 */
	Mono<Meeting> getOrRequest(Entry entry) {
		return this.rooms.lockByName(entry.roomName()).flatMap((room) -> {
			Mono<Meeting> request = Mono.defer(() -> request(room, entry));
			return entry.duplicate() ? request : this.requests.reusable(room).switchIfEmpty(request);
		});
	}

	private Mono<Meeting> request(Room room, Entry entry) {
		return this.allowances.spend(room.id(), entry.caller()).then(this.requests.request(room));
	}

}
