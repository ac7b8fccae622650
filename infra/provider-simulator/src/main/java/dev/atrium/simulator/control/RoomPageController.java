package dev.atrium.simulator.control;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.simulator.room.Platform;
import dev.atrium.simulator.room.RoomKey;
import dev.atrium.simulator.room.Rooms;

/**
 * The page behind a room's URL, where people see who is inside and can come and go.
 */
@RestController
class RoomPageController {

	private final Rooms rooms;

	RoomPageController(Rooms rooms) {
		this.rooms = rooms;
	}

	@GetMapping("/rooms/{platform}/{name}")
	ResponseEntity<Resource> page(@PathVariable Platform platform, @PathVariable String name) {
		int status = this.rooms.find(new RoomKey(platform, name)).isPresent() ? 200 : 404;
		return ResponseEntity.status(status).contentType(MediaType.TEXT_HTML).body(new ClassPathResource("room.html"));
	}

}
