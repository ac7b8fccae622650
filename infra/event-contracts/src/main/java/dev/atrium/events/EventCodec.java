package dev.atrium.events;

import java.time.Instant;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Events as JSON: snake_case names, ISO 8601 instants in UTC, no {@code null}s on the
 * wire. Accepts exactly what the event's JSON Schema accepts: unknown fields are ignored,
 * so that producers may add some; a missing required field or one of another type is a
 * {@link MalformedEvent}.
 */
public final class EventCodec {

	private final JsonMapper json = JsonMapper.builder()
		.propertyNamingStrategy(new WireNames())
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
		.withCoercionConfigDefaults((any) -> any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
		.withCoercionConfig(LogicalType.Textual,
				(strings) -> strings.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
		.addModule(new SimpleModule("iso-instants").addDeserializer(Instant.class, new InstantReader()))
		.build();

	/**
	 * Writes an event.
	 * @throws MalformedEvent if a required field is null
	 */
	public byte[] write(Event event) {
		EventType type = EventType.of(event);
		requireComplete(type, event);
		return this.json.writeValueAsBytes(event);
	}

	/**
	 * Reads an event.
	 * @param type what the envelope says it is
	 * @param data UTF-8 JSON
	 * @throws MalformedEvent if the data break the contract; names the field and the rule
	 */
	public Event read(EventType type, byte[] data) {
		Event event = parse(type, data);
		requireComplete(type, event);
		return event;
	}

	private Event parse(EventType type, byte[] data) {
		try {
			Event event = this.json.readValue(data, type.event());
			if (event == null) {
				throw new MalformedEvent(type, "is null");
			}
			return event;
		}
		catch (DatabindException ex) {
			throw new MalformedEvent(type, path(ex) + " cannot be read: " + ex.getOriginalMessage(), ex);
		}
		catch (JacksonException ex) {
			throw new MalformedEvent(type, "is not JSON: " + ex.getOriginalMessage(), ex);
		}
	}

	private static String path(DatabindException ex) {
		String path = ex.getPath().stream().map(EventCodec::step).collect(Collectors.joining());
		return path.isEmpty() ? "the document" : path.substring(1);
	}

	private static String step(Reference reference) {
		String name = reference.getPropertyName();
		return (name != null) ? "." + name : "[" + reference.getIndex() + "]";
	}

	private static void requireComplete(EventType type, Event event) {
		RequiredFields.missing((Record) event).findFirst().ifPresent((field) -> {
			throw new MalformedEvent(type, field + " is required");
		});
	}

}
