package dev.atrium.rooms.room.web;

import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import org.springframework.stereotype.Component;

import dev.atrium.rooms.room.RoomSettings;
import dev.atrium.rooms.webhook.endpoint.EndpointChange;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what a client wants of a room: the fields that it gives replace those of the
 * defaults or of the room as it is, and the outcome has to keep the same rules.
 */
@Component
class RoomRequests {

	private final JsonMapper json;

	private final Validator validator;

	RoomRequests(JsonMapper json, Validator validator) {
		this.json = json;
		this.validator = validator;
	}

	RoomSettings read(ObjectNode given) {
		return read(RoomRequest.DEFAULTS, given);
	}

	RoomSettings read(RoomSettings current, ObjectNode given) {
		return read(RoomRequest.of(current), given);
	}

	/** What the client wants of the room's webhook. */
	EndpointChange webhook(ObjectNode given) {
		return valid(this.json.treeToValue(given, WebhookFields.class)).toChange(given.has("webhook_url"));
	}

	private RoomSettings read(RoomRequest base, ObjectNode given) {
		ObjectNode merged = this.json.valueToTree(base);
		merged.setAll(given);
		return valid(this.json.treeToValue(merged, RoomRequest.class)).toSettings();
	}

	private <T> T valid(T request) {
		Set<ConstraintViolation<T>> violations = this.validator.validate(request);
		if (!violations.isEmpty()) {
			throw new ConstraintViolationException(violations);
		}
		return request;
	}

}
