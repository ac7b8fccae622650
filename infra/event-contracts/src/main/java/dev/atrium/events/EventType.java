package dev.atrium.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The CloudEvents {@code type} of each event, {@code dev.atrium.<Name>.v<version>}: it
 * changes only with a change that an older consumer could not read.
 *
 * @param name the attribute's value
 * @param topic the topic the event belongs to
 * @param event the event's record
 */
public record EventType(String name, Topic<?> topic, Class<? extends Event> event) {

	private static final List<EventType> ALL = Topics.ALL.stream().flatMap(EventType::ofTopic).toList();

	private static final Map<String, EventType> BY_NAME = ALL.stream()
		.collect(Collectors.toMap(EventType::name, Function.identity()));

	private static final Map<Class<?>, EventType> BY_EVENT = ALL.stream()
		.collect(Collectors.toMap(EventType::event, Function.identity()));

	/** Every event of every topic. */
	public static List<EventType> all() {
		return ALL;
	}

	/** The type of an event. */
	public static EventType of(Event event) {
		EventType type = BY_EVENT.get(event.getClass());
		if (type == null) {
			throw new IllegalArgumentException(event.getClass() + " is not an event of any topic");
		}
		return type;
	}

	/** The type with that name; empty for one that a newer service has introduced. */
	public static Optional<EventType> named(String name) {
		return Optional.ofNullable(BY_NAME.get(name));
	}

	private static Stream<EventType> ofTopic(Topic<?> topic) {
		return Stream.of(topic.family().getPermittedSubclasses())
			.map((event) -> new EventType("dev.atrium." + event.getSimpleName() + ".v1", topic,
					event.asSubclass(Event.class)));
	}

}
