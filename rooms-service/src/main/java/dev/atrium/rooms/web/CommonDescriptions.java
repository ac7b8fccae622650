package dev.atrium.rooms.web;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

import org.springframework.stereotype.Component;

/**
 * Says once what would have to be said of many parameters and fields.
 */
@Component
class CommonDescriptions implements GlobalOpenApiCustomizer {

	private static final Map<String, String> PARAMETERS = Map.ofEntries(Map.entry("room_id", "The room's id"),
			Map.entry("room_name", "The room's name"), Map.entry("meeting_id", "The meeting's id"),
			Map.entry("delivery_id", "The delivery's id, the `webhook-id` that its receiver saw"),
			Map.entry("recording_id", "The recording's id"), Map.entry("key_id", "The API key's id"),
			Map.entry("page", "Which page, from 1"), Map.entry("size", "Entries per page"),
			Map.entry("status", "Only those in this state"), Map.entry("event", "Only those of this kind"),
			Map.entry("minutes_ahead", "How far ahead"),
			Map.entry("Last-Event-ID", "The last event that was seen; the stream goes on after it"),
			Map.entry("Prefer", "`wait=` and seconds: how long to wait at most (RFC 7240)"));

	@Override
	public void customise(OpenAPI api) {
		api.getPaths()
			.values()
			.stream()
			.map(PathItem::readOperations)
			.flatMap(Collection::stream)
			.forEach(CommonDescriptions::describe);
		api.getComponents().getSchemas().values().forEach(CommonDescriptions::exemplify);
	}

	private static void describe(Operation operation) {
		Stream.ofNullable(operation.getParameters()).flatMap(Collection::stream).forEach(CommonDescriptions::describe);
	}

	private static void describe(Parameter parameter) {
		if (parameter.getDescription() == null) {
			parameter.setDescription(PARAMETERS.get(parameter.getName()));
		}
		if (parameter.getExample() == null) {
			Examples.of(parameter.getName(), parameter.getSchema()).ifPresent(parameter::setExample);
		}
	}

	private static void exemplify(Schema<?> schema) {
		if (schema.getProperties() != null) {
			schema.getProperties().forEach(CommonDescriptions::exemplify);
		}
	}

	private static void exemplify(String name, Schema<?> field) {
		if (field.getExample() == null && field.getEnum() == null && field.get$ref() == null) {
			Examples.of(name, field).ifPresent(field::setExample);
		}
	}

}
