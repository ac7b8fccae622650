package dev.atrium.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds what an event lacks: record components are required unless they are
 * {@code @Nullable}, the elements of lists always.
 */
final class RequiredFields {

	private static final WireNames NAMES = new WireNames();

	private RequiredFields() {
	}

	/** Paths of the missing fields, such as {@code participant.session_id}. */
	static Stream<String> missing(Record event) {
		return missing("", event);
	}

	private static Stream<String> missing(String path, Record owner) {
		return Stream.of(owner.getClass().getRecordComponents()).flatMap((component) -> {
			Object value = value(component, owner);
			boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
			return (value == null && optional) ? Stream.empty()
					: missingIn(path + NAMES.translate(component.getName()), value);
		});
	}

	private static Stream<String> missingIn(String path, @Nullable Object value) {
		return switch (value) {
			case null -> Stream.of(path);
			case Record nested -> missing(path + ".", nested);
			case List<?> list ->
				IntStream.range(0, list.size()).boxed().flatMap((i) -> missingIn(path + "[" + i + "]", list.get(i)));
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

}
