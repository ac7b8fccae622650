package dev.atrium.gateway.platform.daily;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import dev.atrium.gateway.platform.RoomInventory;
import dev.atrium.gateway.platform.daily.payload.Room;

/**
 * The rooms that exist at Daily; those that have expired are not listed.
 */
class DailyInventory implements RoomInventory {

	private final DailyClient client;

	DailyInventory(DailyClient client) {
		this.client = client;
	}

	@Override
	public Flux<ListedRoom> rooms() {
		return DailyLists.items(this.client::rooms, Room::id).mapNotNull(DailyInventory::listed);
	}

	// A room of unknown age cannot be told from one that is only just being made.
	private static @Nullable ListedRoom listed(Room room) {
		UUID meeting = DailyRooms.meetingOf(room.name());
		if (meeting == null || room.createdAt() == null) {
			return null;
		}
		return new ListedRoom(DailyRooms.toProviderRoom(room), meeting.toString().replace("-", ""), room.createdAt());
	}

}
