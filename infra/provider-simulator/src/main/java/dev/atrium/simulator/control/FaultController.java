package dev.atrium.simulator.control;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.atrium.simulator.fault.FaultBoard;
import dev.atrium.simulator.fault.Faults;
import dev.atrium.simulator.room.Platform;

/**
 * The faults in force.
 */
@RestController
@RequestMapping("/control/faults/{platform}")
class FaultController {

	private final FaultBoard board;

	private final JsonMapper mapper;

	FaultController(FaultBoard board, JsonMapper mapper) {
		this.board = board;
		this.mapper = mapper;
	}

	@GetMapping
	Faults get(@PathVariable Platform platform) {
		return this.board.of(platform);
	}

	@PatchMapping
	Faults change(@PathVariable Platform platform, @RequestBody ObjectNode changes) {
		return this.board.change(platform, (faults) -> changed(faults, changes));
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void clear(@PathVariable Platform platform) {
		this.board.change(platform, (_) -> Faults.NONE);
	}

	private Faults changed(Faults faults, ObjectNode changes) {
		ObjectNode merged = this.mapper.valueToTree(faults);
		changes.properties().forEach((section) -> {
			if (merged.get(section.getKey()) instanceof ObjectNode existing
					&& section.getValue() instanceof ObjectNode given) {
				existing.setAll(given);
			}
			else {
				throw ControlErrors.badRequest("There are no faults of " + section.getKey());
			}
		});
		return read(merged);
	}

	private Faults read(JsonNode merged) {
		try {
			return this.mapper.readerFor(Faults.class)
				.with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
				.readValue(merged);
		}
		catch (JacksonException ex) {
			throw ControlErrors.badRequest(ex.getOriginalMessage());
		}
	}

}
