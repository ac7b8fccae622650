package dev.atrium.gateway.platform.whereby;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import dev.atrium.gateway.platform.ProviderRoom;
import dev.atrium.gateway.platform.RoomInventory;
import dev.atrium.gateway.platform.whereby.payload.Meeting;

/**
 * The meetings that exist at Whereby: until an hour after their end.
 */
class WherebyInventory implements RoomInventory {

	private final WherebyClient client;

	WherebyInventory(WherebyClient client) {
		this.client = client;
	}

	@Override
	public Flux<ListedRoom> rooms() {
		return WherebyLists.items(this.client::meetings).mapNotNull(WherebyInventory::listed);
	}

	// A room of unknown age cannot be told from one that is only just being made.
	private static @Nullable ListedRoom listed(Meeting meeting) {
		ProviderRoom room = WherebyRooms.toProviderRoom(meeting);
		String digits = WherebyRooms.meetingDigitsOf(room.name());
		return (digits != null && meeting.startDate() != null) ? new ListedRoom(room, digits, meeting.startDate())
				: null;
	}

}
