package dev.atrium.simulator.control;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.atrium.simulator.recording.Recorder;
import dev.atrium.simulator.recording.RecordingKind;
import dev.atrium.simulator.recording.Recordings;
import dev.atrium.simulator.room.Platform;
import dev.atrium.simulator.room.Room;
import dev.atrium.simulator.room.RoomKey;
import dev.atrium.simulator.room.Rooms;

/**
 * The host's record button.
 */
@RestController
@RequestMapping("/control/rooms/{platform}/{name}/recordings")
class RecordingController {

	private final Rooms rooms;

	private final Recordings recordings;

	private final List<Recorder> recorders;

	RecordingController(Rooms rooms, Recordings recordings, List<Recorder> recorders) {
		this.rooms = rooms;
		this.recordings = recordings;
		this.recorders = recorders;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Started start(@PathVariable Platform platform, @PathVariable String name,
			@RequestBody(required = false) @Nullable Wish wish) {
		Room room = room(platform, name);
		if (room.present().isEmpty()) {
			throw ControlErrors.conflict("Nobody is in room " + room.key());
		}
		RecordingKind kind = (wish != null && wish.kind() != null) ? kind(wish.kind()) : RecordingKind.CLOUD;
		Recorder recorder = this.recorders.stream()
			.filter((candidate) -> candidate.platform() == platform)
			.findFirst()
			.orElseThrow();
		try {
			return new Started(recorder.startByHost(room, kind).id());
		}
		catch (IllegalStateException ex) {
			throw ControlErrors.conflict(String.valueOf(ex.getMessage()));
		}
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void stop(@PathVariable Platform platform, @PathVariable String name, @PathVariable String id) {
		if (!this.recordings.stop(id, room(platform, name))) {
			throw ControlErrors.notFound("running recording", id);
		}
	}

	private Room room(Platform platform, String name) {
		RoomKey key = new RoomKey(platform, name);
		return this.rooms.find(key).orElseThrow(() -> ControlErrors.notFound("room", key.toString()));
	}

	private static RecordingKind kind(String name) {
		return RecordingKind.named(name).orElseThrow(() -> ControlErrors.badRequest("There is no kind " + name));
	}

	/**
	 * What shall be recorded; a cloud recording unless told otherwise.
	 */
	record Wish(@Nullable String kind) {
	}

	/**
	 * What was started.
	 */
	record Started(String id) {
	}

}
