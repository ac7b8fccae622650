package dev.atrium.simulator.control;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import dev.atrium.simulator.recording.Recordings;
import dev.atrium.simulator.room.Arrival;
import dev.atrium.simulator.room.Platform;
import dev.atrium.simulator.room.Room;
import dev.atrium.simulator.room.RoomKey;
import dev.atrium.simulator.room.Rooms;

/**
 * Rooms and those who come and go.
 */
@RestController
@RequestMapping("/control/rooms")
class RoomController {

	private final Rooms rooms;

	private final Recordings recordings;

	RoomController(Rooms rooms, Recordings recordings) {
		this.rooms = rooms;
		this.recordings = recordings;
	}

	@GetMapping
	List<RoomView> list() {
		return this.rooms.all().stream().map(this::view).toList();
	}

	@GetMapping("/{platform}/{name}")
	RoomView get(@PathVariable Platform platform, @PathVariable String name) {
		RoomKey key = new RoomKey(platform, name);
		return this.rooms.find(key).map(this::view).orElseThrow(() -> ControlErrors.notFound("room", key.toString()));
	}

	@PostMapping("/{platform}/{name}/participants")
	@ResponseStatus(HttpStatus.CREATED)
	Joined join(@PathVariable Platform platform, @PathVariable String name, @Valid @RequestBody Guest guest) {
		String role = (guest.role() != null) ? guest.role() : "visitor";
		Arrival arrival = new Arrival(guest.name(), guest.userId(), role);
		return new Joined(this.rooms.join(new RoomKey(platform, name), arrival).sessionId());
	}

	@DeleteMapping("/{platform}/{name}/participants/{sessionId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void leave(@PathVariable Platform platform, @PathVariable String name, @PathVariable String sessionId) {
		if (this.rooms.leave(new RoomKey(platform, name), sessionId).isEmpty()) {
			throw ControlErrors.notFound("participant", sessionId);
		}
	}

	private RoomView view(Room room) {
		return RoomView.of(room, this.recordings.list((recording) -> recording.room().equals(room.key())));
	}

	/**
	 * Who shall join.
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record Guest(@NotBlank String name, @Nullable String userId, @Nullable String role) {
	}

	/**
	 * Who joined.
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record Joined(String sessionId) {
	}

}
