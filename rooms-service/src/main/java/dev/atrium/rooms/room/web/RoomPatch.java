package dev.atrium.rooms.room.web;

import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.room.RoomSettings;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes only those settings of a room that a request names, and holds the outcome to
 * the rules that a new room has to keep.
 */
@Component
class RoomPatch {

	private final JsonMapper json;

	private final Validator validator;

	RoomPatch(JsonMapper json, Validator validator) {
		this.json = json;
		this.validator = validator;
	}

	RoomSettings apply(RoomSettings settings, ObjectNode changes) {
		ObjectNode merged = this.json.valueToTree(RoomRequest.of(settings));
		merged.setAll(changes);
		RoomRequest request = this.json.treeToValue(merged, RoomRequest.class);
		Set<ConstraintViolation<RoomRequest>> violations = this.validator.validate(request);
		if (!violations.isEmpty()) {
			throw new ConstraintViolationException(violations);
		}
		return request.toSettings();
	}

}
