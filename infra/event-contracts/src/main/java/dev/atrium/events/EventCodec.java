package dev.atrium.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON: snake_case names, ISO 8601 instants in UTC, no {@code null}s on the
 * wire. Unknown fields are ignored, so that producers may add some; a missing required
 * field is a {@link MalformedEvent}.
 */
public final class EventCodec {

	private static final SnakeCase SNAKE_CASE = new SnakeCase();

	private final JsonMapper json = JsonMapper.builder()
		.propertyNamingStrategy(SNAKE_CASE)
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
		.build();

	/**
	 * Writes an event.
	 * @throws MalformedEvent if a required field is null
	 */
	public byte[] write(Event event) {
		EventType type = EventType.of(event);
		requireComplete(type, event);
		return json.writeValueAsBytes(event);
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
			Event event = json.readValue(data, type.event());
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
		List<String> names = ex.getPath().stream().map((reference) -> reference.getPropertyName()).toList();
		return names.isEmpty() ? "the document" : String.join(".", names);
	}

	private static void requireComplete(EventType type, Event event) {
		missing("", (Record) event).findFirst().ifPresent((field) -> {
			throw new MalformedEvent(type, field + " is required");
		});
	}

	private static Stream<String> missing(String path, Record owner) {
		return Stream.of(owner.getClass().getRecordComponents())
			.flatMap((component) -> missing(path + SNAKE_CASE.translate(component.getName()), component, owner));
	}

	private static Stream<String> missing(String path, RecordComponent component, Record owner) {
		Optional<Object> value = Optional.ofNullable(value(component, owner));
		if (value.isEmpty()) {
			boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
			return optional ? Stream.empty() : Stream.of(path);
		}
		return switch (value.get()) {
			case Record nested -> missing(path + ".", nested);
			case List<?> list -> IntStream.range(0, list.size())
				.boxed()
				.flatMap((i) -> (list.get(i) instanceof Record nested) ? missing(path + "[" + i + "].", nested)
						: Stream.empty());
			default -> Stream.empty();
		};
	}

	private static @Nullable Object value(RecordComponent component, Record owner) {
		try {
			return component.getAccessor().invoke(owner);
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException("Cannot read " + component, ex);
		}
	}

	/** Lets a field be named in an error as it is on the wire. */
	private static final class SnakeCase extends PropertyNamingStrategies.SnakeCaseStrategy {

		private static final long serialVersionUID = 1L;

		@Override
		public String translate(String input) {
			return super.translate(input);
		}

	}

}
